import Domain
import Foundation
import HTML

/// The refunds of a case: what was asked for and decided, and what else can be returned.
struct RefundPage: Component {
    let frame: PageFrame
    let view: CaseFileView
    let sheet: RefundSheet
    let draft: ActDraft

    private var id: UUID { sheet.file.id }

    var body: some HTML {
        StaffPage(
            "\(draft.errors.isEmpty ? "" : "エラー：")返金 \(sheet.file.number)",
            in: frame,
            officer: sheet.officer,
            at: .cases
        ) {
            p { a(.href(Path.case(id))) { "申請に戻る" } }
            ErrorSummary(draft.errors, in: frame)
            CaseHead(view: view, act: "返金")
            if sheet.acts.isEmpty {
                p { "まだ、返金はありません。" }
            } else {
                section {
                    h2(.class("heading")) { "これまでの返金" }
                    for act in sheet.acts { RefundPanel(act: act, sheet: sheet, draft: draft) }
                }
            }
            if let paid = sheet.paid {
                section {
                    h2(.class("heading")) { "返金を依頼する" }
                    dl(.class("facts")) {
                        FactRow("支払われた金額", NumberText.yen(paid.order.amount))
                        FactRow("返金できる金額", NumberText.yen(paid.returnable))
                        if let means = paid.paid?.means { FactRow("支払いの方法", means.name) }
                    }
                    if let need = sheet.paidNeed {
                        RefundInputs(sheet: sheet, draft: draft, act: nil, most: paid.returnable, need: need)
                    } else {
                        p { "支払いの方法を、決済事業者に確かめています。少し待ってから、画面を開き直してください。" }
                    }
                }
            } else {
                p { "ほかに返金できる支払いはありません。" }
            }
        }
    }
}

/// One refund, and what has to be decided on it.
private struct RefundPanel: Component {
    let act: PaymentAct
    let sheet: RefundSheet
    let draft: ActDraft

    private var id: UUID { sheet.file.id }

    var body: some HTML {
        div(.class("panel")) {
            h3(.class("panel__title")) { "\(NumberText.yen(act.amount ?? 0))の返金" }
            dl(.class("facts")) {
                FactRow("状態", act.standing)
                if let reason { FactRow("理由", reason) }
                if act.askedBy == nil { FactRow("きっかけ", "受け取るべきでない代金が支払われたため、自動で手配") }
                if let destination { FactRow("返金先", destination) }
                if let name = act.askedBy.flatMap({ sheet.names[$0] }) {
                    FactRow("依頼", "\(name)　\(act.createdAt.japanese)")
                }
                if let name = act.decidedBy.flatMap({ sheet.names[$0] }) {
                    FactRow("承認または不承認", "\(name)　\(act.decidedAt?.japanese ?? "")")
                }
            }
            if act.state == .asked {
                if act.askedBy == nil {
                    RefundInputs(sheet: sheet, draft: draft, act: act.id, most: nil, need: need)
                } else if act.askedBy == sheet.officer.officerID {
                    p(.class("muted")) { "別の職員が承認すると、返金の手続が始まります。" }
                } else {
                    div(.class("actions")) {
                        decision(Path.refundApproval(id, act.id), "承認して返金する（メールを送る）", nil)
                        decision(Path.refundDecline(id, act.id), "承認しない", "button--outline button--danger")
                    }
                }
            }
        }
    }

    private func decision(_ path: String, _ verb: String, _ style: String?) -> some HTML {
        form(.method(.post), .action(path)) {
            FormSeal(csrf: sheet.officer.csrfToken)
            button(.type(.submit), .class("button", style)) { verb }
        }
    }

    private var need: RefundNeed {
        let attempt = sheet.act(act.id)?.file.attempts.first { $0.attempt == act.attempt }
        return attempt?.means.map(sheet.need) ?? .nothing
    }

    private var reason: String? {
        act.reason.flatMap { try? sheet.file.application.key.openText($0, purpose: OrderPurpose.reason(act.id)) }
    }

    private var destination: String? {
        let destination = act.destination.flatMap { sealed in
            try? sheet.file.application.key.openJSON(
                sealed,
                as: RefundDestination.self,
                purpose: OrderPurpose.destination(act.id)
            )
        }
        switch destination {
        case .email(let address): return "\(address)（決済事業者が、返金先をたずねます）"
        case .account(let bank, let branch, let isCurrent, let number, let holder):
            return "銀行 \(bank)、支店 \(branch)、\(isCurrent ? "当座" : "普通") \(number)、\(holder)"
        case nil: return nil
        }
    }
}
