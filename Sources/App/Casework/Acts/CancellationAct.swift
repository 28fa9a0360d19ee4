import Domain
import Foundation
import HTML

/// The office ends an application that nobody pursues, or that should not have been made.
struct CancellationAct: CaseAct {
    static let act = ApplicationAct.cancellation
    static func path(_ id: UUID) -> String { Path.cancellation(id) }
    static let verb = "取り消す"
    static let explanation = "市役所の判断で申請を取り消し、手続を終えます。元には戻せません。理由は、申請者が状況のページで読みます。"
    static let isDangerous = true

    let note: String?

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML {
        ActText(name: "reason", title: "理由", hint: "申請者がそのまま読みます。", draft: draft)
    }

    init(_ form: Form, for sheet: ActSheet) throws {
        var reading = ActReading(form)
        note = reading.text("reason", "理由")
        try reading.finish()
    }

    static func letter(of act: CancellationAct?, on sheet: ActSheet) -> CaseLetter? {
        CaseLetter(
            kind: .cancellation,
            subject: "申請を取り消しました",
            text: "市役所が申請を取り消しました。理由は、下のページでご確認ください。" + sheet.feeIsNotTaken
        )
    }
}
