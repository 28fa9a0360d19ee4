import Domain
import HTML

/// Are you sure?
struct WithdrawalPage: Component {
    /// The name of the page's input.
    static let reason = "reason"
    static let longestReason = 500

    let application: OpenApplication
    var typed = ""
    var error: String?
    let frame: PageFrame
    let session: ApplicantSession

    private var name: String { application.procedure.name() }
    private var errors: [FieldError] { error.map { [FieldError(EntryKey(rawValue: Self.reason), $0)] } ?? [] }

    var body: some HTML {
        PublicPage(
            "\(error == nil ? "" : "エラー：")申請の取下げ - \(name)",
            in: frame,
            scripts: [.characterCount, .errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "申請を取り下げますか"
            }
            p { "受付番号 \(application.number?.text ?? "") の申請を取り下げます。取り下げると、元に戻すことはできません。必要になったときは、はじめから申請してください。" }
            HTML::form(.class("form"), .method(.post), .action(Path.withdrawal(application.id)), .novalidate) {
                FormSeal(csrf: session.csrfToken)
                div(.class("field", error == nil ? nil : "field--error")) {
                    label(.class("field__label"), .for(Self.reason)) {
                        "取り下げる理由"
                        FieldMark(isRequired: false)
                    }
                    textarea(
                        .id(Self.reason),
                        .name(Self.reason),
                        .class("textarea"),
                        .rows(4),
                        .aria(.invalid, error == nil ? nil : "true"),
                        .aria(.describedby, ids: ["reason-count"] + (error == nil ? [] : ["reason-error"])),
                        .data("limit", String(Self.longestReason))
                    ) { typed }
                    p(.class("count"), .id("reason-count")) { "\(Self.longestReason)文字まで" }
                    p(.class("unseen"), .role(.status)) {}
                    if let error { p(.class("field__error"), .id("reason-error")) { error } }
                }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large button--danger")) { "取り下げる" }
                    a(.class("actions__back"), .href(Path.application(application.id))) { "取り下げずに戻る" }
                }
            }
        }
    }
}
