import HTML

/// The same for everybody, so that nobody learns who has applied.
struct AccessLinksSentPage: Component {
    let frame: PageFrame

    var body: some HTML {
        PublicPage("メールをお送りしました", in: frame) {
            h1(.class("page-title")) { "メールをお送りしました" }
            p { "入力されたアドレスで確認された申請があるときは、続きを開くリンクをメールでお送りします。リンクは7日のあいだ使えます。" }
            ul {
                li { "数分たっても届かないときは、迷惑メールのフォルダーを確かめてください。" }
                li { "メールアドレスの確認が終わっていない申請には、お送りできません。もう一度はじめから申請してください。" }
            }
            p { a(.href(Path.home)) { "トップページへ" } }
        }
    }
}
