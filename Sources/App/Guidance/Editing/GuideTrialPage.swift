import Domain
import HTML

/// The questions of a draft as citizens get them, as of a day, and below them what follows from the answers.
struct GuideTrialPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let town: Town
    let view: ChecklistView
    /// As it was typed.
    let day: String
    let entries: Entries
    let errors: [FieldError]
    let isAnswered: Bool

    /// The input of the day.
    static let day = "_day"

    private var guide: Guide { view.state.guide }

    var body: some HTML {
        StaffPage(
            "\(errors.isEmpty ? "" : "エラー：")ためす - \(guide.name())",
            in: frame,
            officer: officer,
            at: .guides
        ) {
            Breadcrumb(
                trail: [
                    Crumb(title: "手続案内", path: Path.staffGuides),
                    Crumb(title: "\(guide.name())の下書き", path: Path.guideDraft(guide.id)),
                ],
                here: "ためす"
            )
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "下書きをためす" }
            if isAnswered && errors.isEmpty { TrialResult(view: view) }
            form(.class("form"), .method(.post), .action(Path.guideTrial(guide.id)), .novalidate) {
                FormSeal(csrf: officer.csrfToken)
                LabelledInput(
                    name: Self.day,
                    question: "いつの時点でためすか",
                    value: day,
                    type: .date,
                    hint: "制度の改正日など。この日に答えたものとして、案内を計算します。",
                    errors: errors
                )
                let sheet = FormSheet(in: frame, entries: entries, errors: errors, town: town)
                for question in guide.questions {
                    if let when = question.when {
                        p(.class("muted small")) { "次の質問は、\(ConditionText(guide)(when))ときに尋ねます。" }
                    }
                    FieldPart(view: FieldView(question.shownField, on: sheet))
                }
                div(.class("actions")) {
                    button(.class("button button--large"), .type(.submit)) { "必要な手続を見る" }
                    a(.class("button button--outline"), .href(Path.guideDraft(guide.id))) { "下書きへ戻る" }
                }
            }
        }
    }
}

/// The checklist in short.
private struct TrialResult: Component {
    let view: ChecklistView

    var body: some HTML {
        section(.class("panel panel--tint"), .id("result")) {
            h2(.class("heading")) { "\(view.state.today.westernText)の時点の案内（\(view.cards.count)件）" }
            ol {
                for card in view.cards {
                    li {
                        strong { card.name }
                        if !card.item.isCertain { span(.class("badge badge--warning")) { "必要かもしれません" } }
                        dl(.class("facts")) {
                            if let due = card.item.due { TrialRow("いつまで", ["\(due.last.weekdayText)まで"]) }
                            if let deadline = card.item.rule.deadline { TrialRow("期限", [deadline.text()]) }
                            TrialRow("どこで", card.item.rule.elsewhere.map { [$0.name()] } ?? card.places)
                            TrialRow("持ち物", card.papers.map { $0.name() })
                        }
                    }
                }
            }
        }
    }
}

private struct TrialRow: Component {
    let name: String
    let lines: [String]

    init(_ name: String, _ lines: [String]) {
        self.name = name
        self.lines = lines
    }

    var body: some HTML {
        div(.class("facts__row")) {
            dt { name }
            dd { Lines(lines, whenEmpty: "―") }
        }
    }
}
