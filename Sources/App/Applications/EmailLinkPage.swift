import Domain
import HTML

/// One button, so that only a person uses the mailed link up.
struct EmailLinkPage: Component {
    let procedure: Procedure
    let token: Token
    let frame: PageFrame

    var body: some HTML {
        PublicPage("メールアドレスの確認 - \(procedure.name())", in: frame) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { procedure.name() }
                "メールアドレスの確認"
            }
            p { "次のボタンを押すと、メールアドレスの確認が終わり、この画面で申請の入力を続けられます。" }
            HTML::form(.class("form"), .method(.post), .action(Path.emailLink(token.text))) {
                FormSeal(csrf: nil)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "確認して入力を続ける" }
                }
            }
            p(.class("muted")) { "心当たりがないときは、ボタンを押さずにこの画面を閉じてください。" }
        }
    }
}
