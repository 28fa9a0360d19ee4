import Domain
import HTML

/// Where an act is decided: what it asks on the left, the mail that it sends on the right.
struct CaseActPage<Act: CaseAct>: Component {
    let frame: PageFrame
    let view: CaseFileView
    let sheet: ActSheet
    let draft: ActDraft
    /// The mail that will be sent.
    let letter: Letter?

    var body: some HTML {
        let file = view.file
        StaffPage(
            "\(draft.errors.isEmpty ? "" : "エラー：")\(Act.verb) \(file.number)",
            in: frame,
            officer: sheet.officer,
            at: .cases
        ) {
            p(.class("no-print")) { a(.href(Path.case(file.id))) { "申請に戻る" } }
            ErrorSummary(draft.errors, in: frame)
            CaseHead(view: view, act: Act.verb)
            div(.class("case")) {
                form(.class("case__answers form"), .method(.post), .action(Act.path(file.id)), .novalidate) {
                    CaseRevision(view: view, officer: sheet.officer)
                    p { Act.explanation }
                    Act.inputs(draft, for: sheet)
                    div(.class("actions")) {
                        button(.type(.submit), .class("button button--large", Act.isDangerous ? "button--danger" : nil))
                        {
                            letter == nil ? Act.verb : "\(Act.verb)（メールを送る）"
                        }
                        a(.class("actions__back"), .href(Path.case(file.id))) { "やめて申請に戻る" }
                    }
                }
                LetterPreview(letter: letter)
            }
        }
    }
}
