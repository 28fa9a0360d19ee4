import Domain
import Foundation
import HTML

/// The document is on its way.
struct DispatchAct: CaseAct {
    static let act = ApplicationAct.dispatch
    static func path(_ id: UUID) -> String { Path.dispatch(id) }
    static let verb = "発送済みにする"
    static let explanation = "証明書などを郵便で発送したことを記録し、申請者に知らせます。"

    let note: String?

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML {
        ActLine(
            name: "tracking",
            title: "郵便の追跡番号",
            hint: "簡易書留などのときに入力すると、申請者が状況のページで読めます。",
            isRequired: false,
            style: "input--16",
            draft: draft
        )
    }

    init(_ form: Form, for sheet: ActSheet) throws {
        var reading = ActReading(form)
        let tracking = reading.text("tracking", "郵便の追跡番号", isRequired: false)
        if tracking.count > 40 { reading.fail("tracking", "「郵便の追跡番号」は40文字までで入力してください。") }
        try reading.finish()
        note = tracking.isEmpty ? nil : "郵便の追跡番号：\(tracking)"
    }

    static func letter(of act: DispatchAct?, on sheet: ActSheet) -> CaseLetter? {
        CaseLetter(
            kind: .dispatch,
            subject: "発送しました",
            text: "証明書などを発送しました。お届けまで、しばらくお待ちください。"
        )
    }
}
