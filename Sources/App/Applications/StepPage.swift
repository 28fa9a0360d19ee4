import Domain
import HTML

/// One page of the form.
struct StepPage: Component {
    let view: StepView
    let frame: PageFrame
    let session: ApplicantSession

    private var name: String { view.draft.application.procedure.name() }
    private var heading: String { view.stage.step.title() }

    var body: some HTML {
        PublicPage(
            "\(view.errors.isEmpty ? "" : "エラー：")\(heading) - \(name)",
            in: frame,
            scripts: [.autosave, .conditions, .postalCode, .characterCount, .errorFocus, .upload]
        ) {
            JourneyProgress(draft: view.draft, here: view.number)
            ErrorSummary(view.errors, in: frame)
            if view.hasNewQuestions {
                Banner(.info, "お答えに合わせて、質問を追加しました。続けて入力してください。", in: frame)
            }
            h1(.class("page-title")) {
                span(.class("page-title__over")) { name }
                heading
            }
            if let hint = view.stage.step.hint { Paragraphs(hint()) }
            HTML::form(
                .class("form"),
                .method(.post),
                .action(view.path),
                .if(view.stage.step.asksForFiles, .enctype(.multipart)),
                .novalidate,
                .data("autosave", Path.entries(view.id, step: view.stage.step.id))
            ) {
                FormSeal(csrf: session.csrfToken)
                EnterButton()
                for question in view.views { FieldPart(view: question) }
                p(.class("autosave"), .role(.status)) {}
                StepButtons(frame: frame)
            }
            StepList(view: view)
        }
    }
}

/// The button that a browser presses when somebody presses Enter in an input: the form's first one.
struct EnterButton: Component {
    var body: some HTML {
        button(.type(.submit), .class("unseen"), .tabindex(-1), .aria(.hidden, true)) { "次へ進む" }
    }
}

private struct StepButtons: Component {
    let frame: PageFrame

    var body: some HTML {
        div(.class("actions")) {
            button(.type(.submit), .class("button button--large")) {
                "次へ進む"
                Icon(.arrowRight, in: frame)
            }
            button(
                .type(.submit),
                .name(FormNames.act),
                .value(StepAct.leave.text),
                .class("button button--outline button--large")
            ) { "保存して中断する" }
            button(
                .type(.submit),
                .name(FormNames.act),
                .value(StepAct.back.text),
                .class("button button--text actions__back")
            ) { "前のページに戻る" }
        }
    }
}

/// All steps of the form, folded away: what is done, where one is, what still comes.
private struct StepList: Component {
    let view: StepView

    var body: some HTML {
        details(.class("fold")) {
            HTML::summary(.class("fold__title")) { "ページの一覧" }
            div(.class("fold__content")) {
                ol(.class("steps")) {
                    for stage in view.draft.journey.steps {
                        StepListItem(view: view, stage: stage)
                    }
                    li(.class("steps__item")) { div { span(.class("steps__name")) { "内容の確認と申請" } } }
                }
            }
        }
    }
}

private struct StepListItem: Component {
    let view: StepView
    let stage: Journey.Stage

    private var isHere: Bool { stage.step.id == view.stage.step.id }
    private var isReachable: Bool { view.draft.stage(stage.step.id) != nil }

    var body: some HTML {
        li(
            .class("steps__item", stage.isDone && !isHere && isReachable ? "steps__item--done" : nil),
            .aria(.current, isHere ? "step" : nil)
        ) {
            div {
                if isHere {
                    span(.class("steps__name")) { stage.step.title() }
                    span(.class("steps__note")) { "いまここです" }
                } else if isReachable {
                    span(.class("steps__name")) { a(.href(Path.step(view.id, stage.step.id))) { stage.step.title() } }
                } else {
                    span(.class("steps__name")) { stage.step.title() }
                }
            }
        }
    }
}
