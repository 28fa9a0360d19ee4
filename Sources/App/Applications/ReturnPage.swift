import HTML

/// Somebody wants to see an application without the right to it, as a rule because the session is over: nothing is lost,
/// and there are ways back.
struct ReturnPage: Component {
    let view: ProblemView
    let frame: PageFrame

    var body: some HTML {
        PublicPage("もう一度、申請を開いてください", in: frame) {
            h1(.class("page-title")) { "もう一度、申請を開いてください" }
            p { view.sentence }
            p { "しばらく操作がないと、安全のため、申請の画面は閉じられます。保存された内容はなくなっていません。" }
            if frame.offersCards {
                section {
                    h2(.class("heading")) { "マイナンバーカードで開く" }
                    p { "マイページに入っている申請は、カードでサインインすると開けます。" }
                    p {
                        a(.class("button button--outline"), .href(ReturnPath(ofResident: view.page).cardSignIn)) {
                            "マイナンバーカードでサインイン"
                        }
                    }
                }
            }
            WaysBack()
        }
    }
}
