import Domain
import HTML

/// All questions of a guide on one page. Without a script each stands there with the words for whom it is.
struct GuideQuestionsPage: Component {
    let frame: PageFrame
    let town: Town
    let state: GuideState
    /// What was typed; the replies that were given before when nil.
    let entries: Entries?
    let errors: [FieldError]

    private var guide: Guide { state.guide }

    private var shownEntries: Entries {
        if let entries { return entries }
        return guide.questions.reduce(into: Entries()) { entries, question in
            if let reply = state.replies[question.id] { entries.merge(question.entries(for: reply)) }
        }
    }

    private var sheet: FormSheet {
        let shown = guide.questions.map { question in
            var field = question.shownField
            field.when = question.when
            return field
        }
        let fields = PageFields(
            Step(id: guide.id, title: guide.name, fields: shown),
            answers: [:],
            today: state.today
        )
        let conditions = shown.compactMap { field in fields.condition(of: field).map { (EntryKey(field.id), $0) } }
        return FormSheet(
            in: frame,
            entries: shownEntries,
            errors: errors,
            town: town,
            liveConditions: Dictionary(conditions) { first, _ in first }
        )
    }

    var body: some HTML {
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")すべての質問 - \(guide.name())",
            in: frame,
            trail: GuideTrail.crumbs(guide),
            here: guide.name(),
            scripts: [.conditions, .errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { guide.name() }
                "すべての質問"
            }
            p { "あてはまる質問にお答えください。あてはまらない質問は、答えずに進めます。" }
            GuideForm(
                path: Path.guideQuestions(guide.id),
                state: GuideState(guide, values: Form(), today: state.today),
                hides: nil,
                isPosted: guide.questions.contains(where: \.mayBeDelicate)
            ) {
                HiddenInput(GuideNames.asked, guide.id)
                let sheet = sheet
                for question in guide.questions {
                    FieldPart(view: FieldView(question.shownField, on: sheet))
                }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        "必要な手続を見る"
                        Icon(.arrowRight, in: frame)
                    }
                }
            }
            p { a(.href(state.address(Path.guide(guide.id)))) { "質問を一つずつ見る" } }
        }
    }
}
