import Domain
import HTML

/// Asks for the six digits that were mailed.
struct EmailConfirmationPage: Component {
    /// The name of the page's input.
    static let code = "code"

    let application: OpenApplication
    let email: String
    var error: String?
    let frame: PageFrame
    let session: ApplicantSession

    private var name: String { application.procedure.name() }
    private var errors: [FieldError] { error.map { [FieldError(EntryKey(rawValue: Self.code), $0)] } ?? [] }

    var body: some HTML {
        PublicPage(
            "\(error == nil ? "" : "エラー：")確認番号の入力 - \(name)",
            in: frame,
            trail: Crumb.trail(to: application.procedure),
            here: "確認番号の入力",
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "確認番号の入力"
            }
            p {
                strong(.translate(false)) { email }
                " に確認のメールを送りました。メールに書かれた6桁の確認番号を入力してください。"
            }
            p { "メールのリンクを開いて、別のスマートフォンやパソコンで続けることもできます。" }
            HTML::form(.class("form"), .method(.post), .action(Path.emailConfirmation(application.id)), .novalidate) {
                FormSeal(csrf: session.csrfToken)
                div(.class("field", error == nil ? nil : "field--error")) {
                    label(.class("field__label"), .for(Self.code)) {
                        "確認番号"
                        FieldMark(isRequired: true)
                    }
                    input(
                        .type(.text),
                        .id(Self.code),
                        .name(Self.code),
                        .class("input input--code"),
                        .inputmode(.numeric),
                        .autocomplete(.oneTimeCode),
                        .required,
                        .aria(.invalid, error == nil ? nil : "true"),
                        .aria(.describedby, ids: error == nil ? [] : ["code-error"])
                    )
                    if let error { p(.class("field__error"), .id("code-error")) { error } }
                }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "確認して入力を始める" }
                }
            }
            OtherMail(application: application, email: email, session: session)
        }
    }
}

/// What to do when no mail comes.
private struct OtherMail: Component {
    let application: OpenApplication
    let email: String
    let session: ApplicantSession

    var body: some HTML {
        section {
            h2(.class("heading")) { "メールが届かないとき" }
            ul {
                li { "数分たっても届かないときは、迷惑メールのフォルダーを確かめてください。" }
                li {
                    "アドレスが間違っているときは、"
                    a(.href(Path.email(application.id))) { "メールアドレスを入力し直してください" }
                    "。"
                }
            }
            HTML::form(.method(.post), .action(Path.email(application.id))) {
                FormSeal(csrf: session.csrfToken)
                HiddenInput(EmailPage.email, email)
                button(.type(.submit), .class("button button--outline")) { "メールをもう一度送る" }
            }
        }
    }
}
