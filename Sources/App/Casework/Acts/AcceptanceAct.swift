import Domain
import Foundation
import HTML

/// A notification (届出) is accepted.
struct AcceptanceAct: CaseAct {
    static let act = ApplicationAct.acceptance
    static func path(_ id: UUID) -> String { Path.acceptance(id) }
    static let verb = "受理する"
    static let explanation = "届出を受理します。手続はこれで終わります。"

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML { EmptyHTML() }

    init(_ form: Form, for sheet: ActSheet) throws {}

    static func letter(of act: AcceptanceAct?, on sheet: ActSheet) -> CaseLetter? {
        CaseLetter(kind: .completion, subject: "届出を受理しました", text: "届出を受理しました。手続は完了しました。")
    }
}
