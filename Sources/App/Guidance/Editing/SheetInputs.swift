import Domain
import HTML

/// A line or, with `rows`, a box of text of an editing page.
struct SheetText: Component {
    let name: String
    let question: String
    let view: GuidePartView
    var hint: String?
    var rows: Int?

    private var error: String? { view.error(name) }
    private var explanations: [String] {
        (hint == nil ? [] : ["\(name)-hint"]) + (error == nil ? [] : ["\(name)-error"])
    }

    var body: some HTML {
        if let rows {
            div(.class("field", error == nil ? nil : "field--error")) {
                label(.class("field__label"), .for(name)) { question }
                if let hint { p(.class("field__hint"), .id("\(name)-hint")) { hint } }
                textarea(
                    .class("textarea"),
                    .id(name),
                    .name(name),
                    .rows(rows),
                    .if(error != nil, .aria(.invalid, true)),
                    .if(!explanations.isEmpty, .aria(.describedby, ids: explanations))
                ) { view.sheet[name] }
                if let error { p(.class("field__error"), .id("\(name)-error")) { error } }
            }
        } else {
            LabelledInput(
                name: name,
                question: question,
                value: view.sheet[name],
                hint: hint,
                errors: view.errors
            )
        }
    }
}

/// A list to choose one of.
struct SheetSelect: Component {
    let name: String
    let question: String
    let view: GuidePartView
    let choices: [LabelledSelect.Choice]

    var body: some HTML {
        LabelledSelect(name: name, question: question, choices: all, chosen: view.sheet[name])
        if let error = view.error(name) { p(.class("field__error")) { error } }
    }

    /// What is chosen stays in the list even when it is gone from the town's.
    private var all: [LabelledSelect.Choice] {
        let chosen = view.sheet[name]
        guard !chosen.isEmpty, !choices.contains(where: { $0.value == chosen }) else { return choices }
        return choices + [LabelledSelect.Choice(value: chosen, text: "\(chosen)（いまはありません）")]
    }
}

/// One box to tick.
struct SheetTick: Component {
    let name: String
    let question: String
    let view: GuidePartView

    var body: some HTML {
        div(.class("choice")) {
            input(
                .class("choice__input"),
                .type(.checkbox),
                .id(name),
                .name(name),
                .value("yes"),
                .checked(view.sheet.flag(name))
            )
            label(.class("choice__label"), .for(name)) { question }
        }
    }
}

/// A day: fixed, or counted from today or from the answer to a question.
struct SheetDay: Component {
    let name: String
    let question: String
    let view: GuidePartView
    let dates: [GuideQuestion]

    var body: some HTML {
        fieldset(.class("panel")) {
            legend(.class("field__label")) { question }
            SheetSelect(
                name: "\(name).from",
                question: "数え始める日",
                view: view,
                choices: [.init(value: "", text: "決まった日（下の日付）"), .init(value: "today", text: "今日")]
                    + dates.map { .init(value: $0.id.rawValue, text: "「\($0.field.label())」の日") }
            )
            SheetText(name: "\(name).date", question: "決まった日", view: view, hint: "例: 2026-04-01。日を限らないときは空のままにします。")
            SheetText(name: "\(name).plus", question: "数え始める日からの日数", view: view, hint: "前の日はマイナスで書きます。例: -10")
        }
    }
}

/// A button that draws the page anew with a row more or less, or with what was chosen.
struct RowButton: Component {
    let act: String
    let title: String
    /// What is read aloud behind the title, to tell it from others of its name.
    var unseen: String?

    var body: some HTML {
        button(
            .class("button button--outline"),
            .type(.submit),
            .name(FormNames.act),
            .value(act),
            .formnovalidate
        ) {
            title
            if let unseen { span(.class("unseen")) { unseen } }
        }
    }
}
