import Domain
import Foundation
import HTML

/// The document was made. Who fetches it at the counter hears that it is ready; who gets it by post hears of the dispatch.
struct IssueAct: CaseAct {
    static let act = ApplicationAct.issue
    static func path(_ id: UUID) -> String { Path.issue(id) }
    static let verb = "発行済みにする"
    static let explanation = "証明書などを発行したことを記録します。"

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML { EmptyHTML() }

    init(_ form: Form, for sheet: ActSheet) throws {}

    static func letter(of act: IssueAct?, on sheet: ActSheet) -> CaseLetter? {
        let delivery = sheet.file.procedure.delivery
        guard delivery.contains(.counter) else { return nil }
        return CaseLetter(
            kind: .issue,
            subject: "お渡しの準備ができました",
            text: delivery.contains(.post)
                ? "証明書などができました。窓口で受け取る方は、市役所へお越しください。\n郵便で受け取る方には、発送したときに改めてお知らせします。"
                : "証明書などができました。市役所の窓口でお受け取りください。"
        )
    }
}
