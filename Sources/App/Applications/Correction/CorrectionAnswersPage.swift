import Domain
import HTML

/// What will change, before it is sent.
struct CorrectionAnswersPage: Component {
    /// The name of the box by which somebody leaves as it is what the office asked to correct.
    static let confirmation = "unchanged"

    let answers: CorrectionAnswers
    var error: String?
    let frame: PageFrame
    let session: ApplicantSession

    private var application: OpenApplication { answers.form.application }
    private var name: String { application.procedure.name() }
    private var errors: [FieldError] { error.map { [FieldError(EntryKey(rawValue: Self.confirmation), $0)] } ?? [] }

    var body: some HTML {
        PublicPage(
            "\(error == nil ? "" : "エラー：")直した内容の確認 - \(name)",
            in: frame,
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "直した内容の確認"
            }
            p { "まだ送信していません。内容を確かめて、「直した内容を送信する」を押してください。" }
            DifferenceList(differences: answers.differences)
            if answers.costsChange {
                FeeSection(quote: answers.quote, payment: application.procedure.paymentSentence(online: false))
            }
            HTML::form(.class("form"), .method(.post), .action(Path.correctionSubmission(application.id)), .novalidate)
            {
                FormSeal(csrf: session.csrfToken)
                HiddenInput(CorrectionPage.request, answers.form.token)
                if !answers.unchanged.isEmpty { UnchangedPart(labels: answers.unchanged, error: error) }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) { "直した内容を送信する" }
                    a(.class("actions__back"), .href(Path.correction(application.id))) { "前のページに戻る" }
                }
            }
        }
    }
}

/// What stays as it is has to be meant so.
private struct UnchangedPart: Component {
    let labels: [String]
    let error: String?

    private var id: String { CorrectionAnswersPage.confirmation }

    var body: some HTML {
        fieldset(
            .class("field", error == nil ? nil : "field--error"),
            .aria(.describedby, ids: ["\(id)-labels"] + (error == nil ? [] : ["\(id)-error"]))
        ) {
            legend(.class("field__label")) {
                "変わっていない項目"
                FieldMark(isRequired: true)
            }
            div(.class("note note--warning"), .id("\(id)-labels")) {
                p { "次の項目は、送信したときの内容から変わっていません。" }
                ul { for label in labels { li { label } } }
            }
            div(.class("choice")) {
                input(
                    .type(.checkbox),
                    .id(id),
                    .name(id),
                    .value("yes"),
                    .class("choice__input"),
                    .required,
                    .aria(.invalid, error == nil ? nil : "true")
                )
                label(.class("choice__label"), .for(id)) { "この項目は直さずに、このまま送信します" }
            }
            if let error { p(.class("field__error"), .id("\(id)-error")) { error } }
        }
    }
}
