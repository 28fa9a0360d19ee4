import Domain
import HTML

/// Asks for the e-mail address to which links to one's applications are mailed.
struct AccessLinksPage: Component {
    /// The name of the page's input.
    static let email = "email"

    var typed = ""
    var error: String?
    let frame: PageFrame

    private var errors: [FieldError] { error.map { [FieldError(EntryKey(rawValue: Self.email), $0)] } ?? [] }

    var body: some HTML {
        PublicPage("\(error == nil ? "" : "エラー：")申請の続きを開く", in: frame, scripts: [.errorFocus]) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "申請の続きを開く" }
            WaysBack(typed: typed, error: error)
        }
    }
}

/// How somebody gets back to an application: by a mailed link, or by number and code.
struct WaysBack: Component {
    var typed = ""
    var error: String?

    var body: some HTML {
        section {
            h2(.class("heading")) { "メールのリンクで開く" }
            p { "申請のときに確認したメールアドレスに、続きを開くリンクをお送りします。入力の途中の申請も、送信した申請も開けます。" }
            HTML::form(.class("form"), .method(.post), .action(Path.accessLinks), .novalidate) {
                FormSeal(csrf: nil)
                div(.class("field", error == nil ? nil : "field--error")) {
                    label(.class("field__label"), .for(AccessLinksPage.email)) {
                        "メールアドレス"
                        FieldMark(isRequired: true)
                    }
                    input(
                        .type(.email),
                        .id(AccessLinksPage.email),
                        .name(AccessLinksPage.email),
                        .value(typed),
                        .class("input"),
                        .autocomplete(.email),
                        .required,
                        .aria(.invalid, error == nil ? nil : "true"),
                        .aria(.describedby, ids: error == nil ? [] : ["email-error"])
                    )
                    if let error { p(.class("field__error"), .id("email-error")) { error } }
                }
                div(.class("actions")) {
                    button(.type(.submit), .class("button")) { "リンクをメールで送る" }
                }
            }
        }
        section {
            h2(.class("heading")) { "受付番号で開く" }
            p { "申請を送信したあとは、受付番号とお問い合わせ番号で、申請の状況を見ることができます。" }
            p { a(.href(Path.applications)) { "受付番号とお問い合わせ番号を入力する" } }
        }
    }
}
