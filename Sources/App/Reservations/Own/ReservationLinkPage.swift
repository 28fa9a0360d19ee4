import HTML

/// A button, since programs open links but do not press buttons.
struct ReservationLinkPage: Component {
    let frame: PageFrame
    let token: Token

    var body: some HTML {
        PublicPage("予約を開く - 窓口の予約", in: frame, width: .narrow) {
            h1(.class("page-title")) { "窓口の予約を開きます" }
            p { "予約の確認、日時の変更、取消しができます。" }
            HTML::form(.class("form"), .method(.post), .action(Path.reservationLink(token.text))) {
                FormSeal(csrf: nil)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "予約を開く" }
                }
            }
        }
    }
}
