import Domain
import HTML

/// One question of a guide.
struct GuideQuestionPage: Component {
    let frame: PageFrame
    let town: Town
    let state: GuideState
    let question: GuideQuestion
    /// What was typed; the reply that was given before when nil.
    let entries: Entries?
    let errors: [FieldError]

    private var walk: GuideWalk { state.walk }

    private var shownEntries: Entries {
        entries ?? state.replies[question.id].map { question.entries(for: $0) } ?? Entries()
    }

    var body: some HTML {
        let walk = walk
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")\(question.field.label()) - \(state.guide.name())",
            in: frame,
            trail: GuideTrail.crumbs(state.guide),
            here: state.guide.name(),
            scripts: [.errorFocus]
        ) {
            GuideProgress(walk: walk, question: question)
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) {
                span(.class("page-title__over")) { state.guide.name() }
                "あなたのことを教えてください"
            }
            GuideForm(
                path: Path.guide(state.guide.id),
                state: state,
                hides: question.id,
                isPosted: question.mayBeDelicate
            ) {
                HiddenInput(GuideNames.asked, question.id.rawValue)
                FieldPart(
                    view: FieldView(
                        question.shownField,
                        on: FormSheet(in: frame, entries: shownEntries, errors: errors, town: town)
                    )
                )
                if question.mayBeDelicate {
                    p(.class("muted small")) { "この答えは、案内を表示するためだけに使います。保存せず、アドレス（URL）にも残しません。" }
                }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        "次へ進む"
                        Icon(.arrowRight, in: frame)
                    }
                }
            }
            div(.class("actions")) {
                if let before = walk.answered.last(where: { $0.id != question.id && precedes($0) }) {
                    GuideTrip(Path.guide(state.guide.id), state, adding: [(GuideNames.change, before.id.rawValue)]) {
                        "前の質問に戻る"
                    }
                }
                GuideTrip(Path.guideQuestions(state.guide.id), state) { "すべての質問を1ページで見る" }
            }
            if !walk.answered.isEmpty {
                details(.class("fold")) {
                    HTML::summary(.class("fold__title")) { "これまでの答え" }
                    div(.class("fold__content")) { GuideReplies(state: state, walk: walk) }
                }
            }
        }
    }

    private func precedes(_ other: GuideQuestion) -> Bool {
        let questions = state.guide.questions
        guard let here = questions.firstIndex(where: { $0.id == question.id }),
            let there = questions.firstIndex(where: { $0.id == other.id })
        else { return false }
        return there < here
    }
}

/// The way to a guide from the home page.
enum GuideTrail {
    static func crumbs(_ guide: Guide) -> [Crumb] {
        [
            Crumb(title: "トップ", path: Path.home),
            Crumb(title: "暮らしの出来事", path: Path.lifeEvent(guide.event)),
        ]
    }
}

/// How far one has come: 質問3、あと6問くらい.
private struct GuideProgress: Component {
    let walk: GuideWalk
    let question: GuideQuestion

    private var others: Int { walk.answered.count { $0.id != question.id } }
    private var left: Int { walk.open.count { $0.id != question.id } }

    var body: some HTML {
        div(.class("progress")) {
            p(.class("progress__text")) {
                span { "質問\(others + 1)" }
                span(.class("progress__left")) { left == 0 ? "最後の質問です" : "あと最大\(left)問" }
            }
            progress(
                .class("progress__bar"),
                .value(others),
                .max(others + left + 1),
                .aria(.label, "質問の進み具合")
            ) {}
        }
    }
}

/// A form that takes the replies along, in the address or, with delicate ones among them, in its body.
struct GuideForm<Content: HTML>: Component {
    private let path: String
    private let state: GuideState
    private let hidden: FieldID?
    private let isPosted: Bool
    private let content: Content

    /// - Parameters:
    ///   - hides: the question of the form itself, whose old reply does not come along.
    ///   - isPosted: whether the form asks for something delicate.
    init(
        path: String,
        state: GuideState,
        hides hidden: FieldID?,
        isPosted: Bool,
        @HTMLBuilder content: () -> Content
    ) {
        self.path = path
        self.state = state
        self.hidden = hidden
        self.isPosted = isPosted
        self.content = content()
    }

    var body: some HTML {
        HTML::form(
            .class("form"),
            .method(isPosted || state.isDelicate ? .post : .get),
            .action(path),
            .novalidate
        ) {
            for pair in state.pairs where pair.name != hidden?.rawValue { HiddenInput(pair.name, pair.value) }
            content
        }
    }
}

/// What was answered so far, each with the way to change it.
struct GuideReplies: Component {
    let state: GuideState
    let walk: GuideWalk

    var body: some HTML {
        dl(.class("facts")) {
            for question in walk.answered {
                if let reply = state.replies[question.id] {
                    div(.class("facts__row")) {
                        dt { question.field.label() }
                        dd {
                            p { question.display(reply).joined(separator: "、") }
                            GuideTrip(
                                Path.guide(state.guide.id),
                                state,
                                adding: [(GuideNames.change, question.id.rawValue)]
                            ) {
                                "変更する"
                                span(.class("unseen")) { "：\(question.field.label())" }
                            }
                        }
                    }
                }
            }
        }
    }
}
