import HTML

/// One button, so that only a person uses the link.
struct AccessLinkPage: Component {
    let token: Token
    let frame: PageFrame

    var body: some HTML {
        PublicPage("申請の続きを開く", in: frame) {
            h1(.class("page-title")) { "申請の続きを開く" }
            p { "次のボタンを押すと、この端末で申請の続きや状況を見ることができます。" }
            HTML::form(.class("form"), .method(.post), .action(Path.accessLink(token.text))) {
                FormSeal(csrf: nil)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "この端末で開く" }
                }
            }
            p(.class("muted")) { "ほかの人と共用の端末では、使い終わったら「この端末での表示を終える」を押してください。" }
        }
    }
}
