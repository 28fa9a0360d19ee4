import Domain
import HTML

/// Asks for the e-mail address, once.
struct EmailPage: Component {
    /// The name of the page's input.
    static let email = "email"

    let application: OpenApplication
    let typed: String
    /// The address that the resident proved for an earlier application; nil where there is none.
    let proved: String?
    var error: String?
    /// The address from which the service's mails come.
    let sender: String
    let frame: PageFrame
    let session: ApplicantSession

    private var name: String { application.procedure.name() }
    private var errors: [FieldError] { error.map { [FieldError(EntryKey(rawValue: Self.email), $0)] } ?? [] }

    var body: some HTML {
        PublicPage(
            "\(error == nil ? "" : "エラー：")メールアドレス - \(name)",
            in: frame,
            trail: Crumb.trail(to: application.procedure),
            here: "メールアドレス",
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "メールアドレスの入力"
            }
            p { "受付番号や審査の結果を、このアドレスにお送りします。はじめに、メールが届くことを確認します。" }
            if let proved {
                ProvedAddress(address: proved, application: application, session: session)
                h2(.class("heading")) { "ほかのメールアドレスを使う" }
            }
            HTML::form(.class("form"), .method(.post), .action(Path.email(application.id)), .novalidate) {
                FormSeal(csrf: session.csrfToken)
                div(.class("field", error == nil ? nil : "field--error")) {
                    label(.class("field__label"), .for(Self.email)) {
                        "メールアドレス"
                        FieldMark(isRequired: true)
                    }
                    p(.class("field__hint"), .id("email-hint")) { "スマートフォンのアドレスでも申請できます。例：hanako@example.jp" }
                    input(
                        .type(.email),
                        .id(Self.email),
                        .name(Self.email),
                        .value(typed),
                        .class("input"),
                        .autocomplete(.email),
                        .required,
                        .aria(.invalid, error == nil ? nil : "true"),
                        .aria(.describedby, ids: ["email-hint"] + (error == nil ? [] : ["email-error"]))
                    )
                    if let error { p(.class("field__error"), .id("email-error")) { error } }
                }
                p(.class("note")) {
                    "迷惑メールの設定をしている方は、\(sender) からのメールを受け取れるようにしてください。"
                }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "確認のメールを送る" }
                }
            }
        }
    }
}

/// What was proved before need not be proved again.
private struct ProvedAddress: Component {
    let address: String
    let application: OpenApplication
    let session: ApplicantSession

    var body: some HTML {
        h2(.class("heading")) { "前に確認したメールアドレスを使う" }
        p(.translate(false)) { address }
        HTML::form(.class("form"), .method(.post), .action(Path.email(application.id))) {
            FormSeal(csrf: session.csrfToken)
            HiddenInput(EmailPage.email, address)
            div(.class("actions")) {
                button(.type(.submit), .class("button button--large")) { "このアドレスを使う" }
            }
        }
    }
}
