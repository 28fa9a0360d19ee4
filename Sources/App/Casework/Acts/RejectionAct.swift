import Domain
import Foundation
import HTML

/// The application cannot be granted.
struct RejectionAct: CaseAct {
    static let act = ApplicationAct.rejection
    static func path(_ id: UUID) -> String { Path.rejection(id) }
    static let verb = "却下する"
    static let explanation = "申請を認めず、手続を終えます。元には戻せません。理由は、申請者が状況のページで読みます。"
    static let isDangerous = true

    /// Beginnings of the text that are needed again and again.
    static let templates = [
        "必要な書類がそろっていないため、お受けできませんでした。",
        "申請できる方に当たらないため、お受けできませんでした。",
        "申請の内容が、市の記録と異なるため、お受けできませんでした。",
        "同じ内容の申請をすでにお受けしているため、お受けできませんでした。",
    ]

    let note: String?

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML {
        ActField("template", "よくある理由", hint: "選ぶと、理由の初めに入ります。", isRequired: false, in: draft) {
            div(.class("select")) {
                select(.class("select__input"), .id("template"), .name("template")) {
                    option(.value("")) { "使わない" }
                    for template in templates {
                        option(.value(template), .selected(template == draft.text("template"))) { template }
                    }
                }
            }
        }
        ActText(
            name: "reason",
            title: "理由",
            hint: "申請者がそのまま読みます。改めて申請するときに何が要るかも書いてください。よくある理由を選んだときは、空欄でもかまいません。",
            isRequired: false,
            draft: draft
        )
    }

    init(_ form: Form, for sheet: ActSheet) throws {
        var reading = ActReading(form)
        let beginning = Self.templates.first { $0 == form.text("template") }
        let reason = reading.text("reason", "理由", isRequired: beginning == nil)
        try reading.finish()
        note = [beginning, reason.isEmpty ? nil : reason].compactMap(\.self).joined(separator: "\n")
    }

    static func letter(of act: RejectionAct?, on sheet: ActSheet) -> CaseLetter? {
        CaseLetter(
            kind: .rejection,
            subject: "審査の結果について",
            text: "審査の結果、申請をお受けできませんでした。理由は、下のページでご確認ください。" + sheet.feeIsNotTaken
        )
    }
}
