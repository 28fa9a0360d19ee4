import Domain
import Foundation
import HTML

/// How much goes back, why, and where to, if it cannot go back the way it came.
struct RefundInputs: Component {
    let sheet: RefundSheet
    let draft: ActDraft
    /// The refund that is completed; nil for a new one.
    let act: UUID?
    /// Yen that can be returned; nil where the sum is fixed.
    let most: Int?
    let need: RefundNeed

    /// Of several forms on the page, what was typed stands in the one that was sent.
    private var mine: ActDraft {
        draft.text(RefundForm.act) == (act?.uuidString.lowercased() ?? "") ? draft : ActDraft()
    }

    private static let kinds = [("ordinary", "普通"), ("current", "当座")]

    var body: some HTML {
        form(.class("form"), .method(.post), .action(Path.refunds(sheet.file.id)), .novalidate) {
            FormSeal(csrf: sheet.officer.csrfToken)
            if let act { HiddenInput(RefundForm.act, act.uuidString.lowercased()) }
            if let most {
                ActLine(
                    name: RefundForm.amount,
                    title: "返金する金額",
                    hint: "全額または一部を返金できます。",
                    style: "input--8 input--number",
                    unit: "円",
                    standard: String(most),
                    draft: mine
                )
            }
            ActText(
                name: RefundForm.reason,
                title: "返金の理由",
                hint: "承認する職員が読みます。申請者と決済事業者には伝わりません。",
                draft: mine
            )
            switch need {
            case .nothing: p { "支払いに使われた方法で返金されます。" }
            case .email:
                p { "決済事業者が、申請者のメールアドレス（\(sheet.file.application.email ?? "なし")）に、返金先をたずねます。" }
            case .account: account
            }
            div(.class("actions")) {
                button(.type(.submit), .class("button")) { "返金を依頼する" }
            }
        }
    }

    private var account: some HTML {
        section {
            h3 { "返金先の口座" }
            p { "この支払いの方法では、申請者の口座に振り込みます。申請者にうかがって入力してください。" }
            ActLine(name: RefundForm.bank, title: "銀行コード", hint: "4桁の数字", style: "input--8", draft: mine)
            ActLine(name: RefundForm.branch, title: "支店コード", hint: "3桁の数字", style: "input--8", draft: mine)
            ActField(RefundForm.kind, "預金の種類", in: mine) {
                div(.class("select")) {
                    select(.class("select__input"), .id(RefundForm.kind), .name(RefundForm.kind)) {
                        for (value, title) in Self.kinds {
                            option(.value(value), .selected(value == mine.text(RefundForm.kind))) { title }
                        }
                    }
                }
            }
            ActLine(
                name: RefundForm.number,
                title: "口座番号",
                hint: "7桁の数字。足りないときは、前に0を付けます。",
                style: "input--8",
                draft: mine
            )
            ActLine(name: RefundForm.holder, title: "口座名義", hint: "カタカナ。例：カコガワ　ハナコ", style: "input--16", draft: mine)
        }
    }
}
