import Domain
import HTML

/// Where an officer writes to the applicant.
struct MessagePage: Component {
    let frame: PageFrame
    let view: CaseFileView
    let officer: OfficerSession
    let draft: ActDraft
    let letter: Letter

    var body: some HTML {
        let id = view.file.id
        StaffPage(
            "\(draft.errors.isEmpty ? "" : "エラー：")メッセージ \(view.file.number)",
            in: frame,
            officer: officer,
            at: .cases
        ) {
            p { a(.href(Path.case(id))) { "申請に戻る" } }
            ErrorSummary(draft.errors, in: frame)
            CaseHead(view: view, act: "メッセージを書く")
            div(.class("case")) {
                form(.class("case__answers form"), .method(.post), .action(Path.message(id)), .novalidate) {
                    FormSeal(csrf: officer.csrfToken)
                    ActText(
                        name: "message",
                        title: "本文",
                        hint: "申請者は、状況のページで読みます。メールには本文は書かれません。",
                        draft: draft
                    )
                    div(.class("actions")) {
                        button(.type(.submit), .class("button button--large")) { "送信する（メールを送る）" }
                        a(.class("actions__back"), .href(Path.case(id))) { "やめて申請に戻る" }
                    }
                    CaseMessages(messages: view.messages)
                }
                LetterPreview(letter: letter)
            }
        }
    }
}
