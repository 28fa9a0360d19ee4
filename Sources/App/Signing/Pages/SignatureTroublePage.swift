import Domain
import HTML

/// Why there is no signature, and what to do now.
struct SignatureTroublePage: Component {
    let trouble: SignatureTrouble
    let application: OpenApplication
    let frame: PageFrame

    private var name: String { application.procedure.name() }

    var body: some HTML {
        PublicPage("\(trouble.title) - \(name)", in: frame) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                trouble.title
            }
            p { trouble.sentence }
            p { "入力した内容は保存されています。" }
            div(.class("actions")) {
                a(
                    .class(trouble.canBeTriedAgain ? "button button--large" : "button button--outline"),
                    .href(Path.signature(application.id))
                ) { trouble.canBeTriedAgain ? "もう一度署名する" : "署名のページに戻る" }
                a(.class("actions__back"), .href(Path.application(application.id))) { "申請の画面に戻る" }
            }
        }
    }
}

/// What was signed cannot be fetched yet; the page may be asked for again.
struct SignatureWaitingPage: Component {
    let error: AuthenticationAppError
    let application: OpenApplication
    let frame: PageFrame

    private var title: String { error == .notYetSigned ? "署名がまだ終わっていません" : "署名の結果を受け取れていません" }

    var body: some HTML {
        PublicPage("\(title) - \(application.procedure.name())", in: frame) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { application.procedure.name() }
                title
            }
            p { error.sentence }
            p { "デジタル認証アプリで署名したら、「結果を確かめる」を押してください。5分を過ぎたときは、署名のページからもう一度署名してください。" }
            div(.class("actions")) {
                a(.class("button button--large"), .href(Path.signatureResult(application.id))) { "結果を確かめる" }
                a(.class("actions__back"), .href(Path.signature(application.id))) { "署名のページに戻る" }
            }
        }
    }
}
