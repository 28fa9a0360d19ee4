import Content
import Domain
import HTML

/// What the office asked to put right, and nothing else.
struct CorrectionPage: Component {
    /// The name of the input by which a form says for which request it was drawn.
    static let request = "_request"

    let sheet: CorrectionSheet
    let frame: PageFrame
    let session: ApplicantSession

    private var application: OpenApplication { sheet.form.application }
    private var name: String { application.procedure.name() }

    var body: some HTML {
        PublicPage(
            "\(sheet.errors.isEmpty ? "" : "エラー：")申請の内容を直す - \(name)",
            in: frame,
            scripts: [.autosave, .conditions, .postalCode, .characterCount, .errorFocus, .upload]
        ) {
            ErrorSummary(sheet.errors, in: frame)
            if sheet.hasNewQuestions {
                Banner(.info, "お答えに合わせて、質問を追加しました。続けて入力してください。", in: frame)
            }
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                "申請の内容を直す"
            }
            p { "市役所から、次の項目を直すようお願いしています。ほかの項目は、送信したときのまま変わりません。" }
            DueNotice(sheet: sheet, frame: frame)
            HTML::form(
                .class("form"),
                .method(.post),
                .action(Path.correction(application.id)),
                .if(sheet.asksForFiles, .enctype(.multipart)),
                .novalidate,
                .data("autosave", Path.entries(application.id))
            ) {
                FormSeal(csrf: session.csrfToken)
                HiddenInput(Self.request, sheet.form.token)
                EnterButton()
                if frame.offersCards, !sheet.form.journey.cardItems.isEmpty {
                    CardOffer(reading: sheet.form.card, items: sheet.form.journey.cardItems)
                }
                for part in sheet.sections {
                    h2(.class("heading")) { part.title }
                    for question in part.views { FieldPart(view: question) }
                }
                p(.class("autosave"), .role(.status)) {}
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        "直した内容を確かめる"
                        Icon(.arrowRight, in: frame)
                    }
                    button(
                        .type(.submit),
                        .name(FormNames.act),
                        .value(StepAct.leave.text),
                        .class("button button--outline button--large")
                    ) { "保存して中断する" }
                }
            }
            p { a(.href(Path.application(application.id))) { "申請の状況に戻る" } }
        }
    }
}

/// Until when, and whom to ask.
private struct DueNotice: Component {
    let sheet: CorrectionSheet
    let frame: PageFrame

    var body: some HTML {
        if sheet.isOverdue {
            Banner(.warning, "期限の\(sheet.form.correction.dueOn.weekdayText)を過ぎています。", in: frame) {
                p { "市役所が申請を取り消すまでは、直した内容を送信できます。お早めに送信してください。" }
            }
        }
        dl(.class("facts")) {
            if !sheet.isOverdue { FactRow("期限", "\(sheet.form.correction.dueOn.weekdayText)まで") }
            FactRow("受付番号", sheet.form.application.number?.text ?? "")
            if let department = sheet.department {
                FactRow("お問い合わせ", [department.name(), department.telephone ?? ""].joined(separator: "　"))
            }
        }
    }
}
