import Domain
import HTML

/// Builds a condition without any code: a tree of groups and statements, whose rows are added and taken away by buttons.
struct ConditionBuilder: Component {
    let place: String
    let title: String
    let view: GuidePartView
    /// The questions on which it may hang.
    let questions: [GuideQuestion]

    var body: some HTML {
        fieldset(.class("panel condition"), .id(place)) {
            legend(.class("field__label")) { title }
            if view.sheet.count(place) == 0 { p { "条件はありません（すべての人にあてはまります）。" } }
            ConditionGroup(place: place, view: view, questions: questions)
        }
    }
}

private struct ConditionGroup: Component {
    let place: String
    let view: GuidePartView
    let questions: [GuideQuestion]

    private var parts: Range<Int> { 0..<view.sheet.count(place) }

    var body: some HTML {
        HiddenInput("\(place).count", String(parts.count))
        if parts.isEmpty {
            HiddenInput(place, ConditionInputs.all)
        } else {
            LabelledSelect(
                name: place,
                question: "次の条件の",
                choices: [
                    .init(value: ConditionInputs.all, text: "すべてにあてはまる"),
                    .init(value: ConditionInputs.any, text: "どれかにあてはまる"),
                    .init(value: ConditionInputs.not, text: "（すべてに）あてはまるわけではない＝でない"),
                ],
                chosen: view.sheet[place]
            )
            ol(.class("condition__parts")) {
                for number in parts {
                    li(.class("condition__part")) {
                        ConditionPart(place: "\(place).\(number)", view: view, questions: questions)
                        RowButton(act: "remove \(place) \(number)", title: "この条件を消す", unseen: "（\(number + 1)番目）")
                    }
                }
            }
        }
        div(.class("actions")) {
            RowButton(act: "statement \(place)", title: parts.isEmpty ? "条件を付ける" : "条件を足す")
            if !parts.isEmpty { RowButton(act: "group \(place)", title: "条件のまとまりを足す") }
        }
    }
}

private struct ConditionPart: Component {
    let place: String
    let view: GuidePartView
    let questions: [GuideQuestion]

    var body: some HTML {
        if view.sheet[place] == ConditionInputs.statement {
            ConditionStatement(place: place, view: view, questions: questions)
        } else {
            ConditionGroup(place: place, view: view, questions: questions)
        }
    }
}

/// 「お子さん」が「いる」: question, comparison and value, each chosen from a list.
private struct ConditionStatement: Component {
    let place: String
    let view: GuidePartView
    let questions: [GuideQuestion]

    private var question: GuideQuestion? { questions.first { $0.id.rawValue == view.sheet["\(place).field"] } }
    private var isKept: Bool { view.sheet["\(place).comparison"] == ConditionInputs.Comparison.kept.rawValue }
    private var comparisons: [ConditionInputs.Comparison] {
        isKept ? [.kept] : ConditionInputs.Comparison.all(for: question?.field.kind)
    }

    var body: some HTML {
        HiddenInput(place, ConditionInputs.statement)
        HiddenInput("\(place).shown", question?.id.rawValue ?? "")
        if isKept { HiddenInput("\(place).kept", view.sheet["\(place).kept"]) }
        SheetSelect(
            name: "\(place).field",
            question: "質問",
            view: view,
            choices: [.init(value: "", text: "（質問を選んでください）")]
                + questions.map { .init(value: $0.id.rawValue, text: $0.field.label()) }
        )
        RowButton(act: "show", title: "選んだ質問の答えを表示する")
        if !comparisons.isEmpty {
            SheetSelect(
                name: "\(place).comparison",
                question: "比べ方",
                view: view,
                choices: comparisons.map { .init(value: $0.rawValue, text: $0.name) }
            )
            if let question, comparisons.contains(where: \.takesAnswer) {
                ConditionAnswers(name: "\(place).answer", view: view, question: question)
            }
            if comparisons.contains(where: \.takesNumber) {
                SheetText(name: "\(place).number", question: "数", view: view, hint: "「以上」「以下」で比べるときの数です。")
            }
            if comparisons.contains(where: \.takesDay) {
                SheetDay(
                    name: "\(place).day",
                    question: "日",
                    view: view,
                    dates: questions.filter { $0.field.kind.word == .date && $0.id != question?.id }
                )
            }
        }
    }
}

private struct ConditionAnswers: Component {
    let name: String
    let view: GuidePartView
    let question: GuideQuestion

    private var chosen: [String] { view.sheet.list(name) }
    /// What is chosen stays to be seen even when the answer is gone.
    private var choices: [(value: String, text: String)] {
        let known = question.choices.map { (value: $0.value, text: $0.label()) }
        let gone = chosen.filter { value in !value.isEmpty && !known.contains { $0.value == value } }
        return known + gone.map { (value: $0, text: "\($0)（なくなった選択肢）") }
    }

    var body: some HTML {
        fieldset(.class("field"), .id(name)) {
            legend(.class("field__label")) { "答え" }
            for choice in choices {
                div(.class("choice")) {
                    input(
                        .class("choice__input"),
                        .type(.checkbox),
                        .id("\(name).\(choice.value)"),
                        .name(name),
                        .value(choice.value),
                        .checked(chosen.contains(choice.value))
                    )
                    label(.class("choice__label"), .for("\(name).\(choice.value)")) { choice.text }
                }
            }
            if let error = view.error(name) { p(.class("field__error")) { error } }
        }
    }
}
