import HTML

/// What happens when somebody signs in with the card, before it happens.
struct CardSignInPage: Component {
    let way: ReturnPath
    let frame: PageFrame
    let session: ApplicantSession?

    var body: some HTML {
        PublicPage("マイナンバーカードでサインイン", in: frame) {
            h1(.class("page-title")) { "マイナンバーカードでサインイン" }
            p(.class("lead")) { "ご自分の申請とお知らせを、マイページでまとめて見ることができます。" }
            section {
                h2(.class("heading")) { "必要なもの" }
                ul {
                    li { "マイナンバーカード" }
                    li { "利用者証明用電子証明書の暗証番号（カードを受け取ったときに決めた、4桁の数字）" }
                    li { "「デジタル認証アプリ」を入れたスマートフォン" }
                }
            }
            section {
                h2(.class("heading")) { "市役所に伝わること" }
                p { "サインインでは、同じ方であることだけを確かめます。氏名・住所・生年月日・性別や、マイナンバー（12桁の番号）は伝わりません。" }
                p { "暗証番号は、デジタル庁の「デジタル認証アプリ」だけで使い、市役所には伝わりません。" }
            }
            HTML::form(.class("form"), .method(.post), .action(Path.cardSignIn)) {
                FormSeal(csrf: session?.csrfToken)
                HiddenInput(ReturnPath.name, way.text)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        "デジタル認証アプリへ進む"
                        Icon(.arrowRight, in: frame)
                    }
                }
            }
            p(.class("muted")) { "カードをお持ちでない方や、使わない方も、これまでどおりメールアドレスだけで申請できます。" }
            p { a(.href(Path.procedures)) { "カードを使わずに手続を探す" } }
        }
    }
}
