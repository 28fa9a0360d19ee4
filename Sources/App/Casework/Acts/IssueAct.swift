import Domain
import Foundation
import HTML

/// The document was made.
struct IssueAct: CaseAct {
    static let act = ApplicationAct.issue
    static func path(_ id: UUID) -> String { Path.issue(id) }
    static let verb = "発行済みにする"
    static let explanation = "証明書などを発行したことを記録します。申請者にメールは送られません。"

    static func inputs(_ draft: ActDraft) -> some HTML { EmptyHTML() }

    init(_ form: Form, for sheet: ActSheet) throws {}
}
