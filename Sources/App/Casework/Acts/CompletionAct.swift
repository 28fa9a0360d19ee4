import Domain
import Foundation
import HTML

/// Nothing is left to do.
struct CompletionAct: CaseAct {
    static let act = ApplicationAct.completion
    static func path(_ id: UUID) -> String { Path.completion(id) }
    static let verb = "完了にする"
    static let explanation = "お渡しが済み、手続が終わったことを記録し、申請者に知らせます。"

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML { EmptyHTML() }

    init(_ form: Form, for sheet: ActSheet) throws {}

    static func letter(of act: CompletionAct?, on sheet: ActSheet) -> CaseLetter? {
        CaseLetter(kind: .completion, subject: "手続が完了しました", text: "手続が完了しました。ご利用ありがとうございました。")
    }
}
