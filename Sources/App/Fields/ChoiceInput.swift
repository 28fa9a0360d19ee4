import Domain
import HTML

/// One of several: radio buttons, or a list where there are many.
struct ChoiceInput: Component {
    let view: FieldView
    let options: ChoiceOptions

    var body: some HTML {
        if options.appearance == .select {
            FieldFrame(view) {
                div(.class("select")) {
                    select(
                        .id(view.key.rawValue),
                        .name(view.key.rawValue),
                        .class("select__input"),
                        .required(view.isRequired),
                        .aria(.invalid, view.isWrong(view.key) ? "true" : nil),
                        .aria(.describedby, ids: view.descriptions + view.errors.map { FieldView.errorID($0.input) })
                    ) {
                        option(.value("")) { "選択してください" }
                        for choice in options.options {
                            option(.value(choice.value), .selected(view.text(view.key) == choice.value)) {
                                choice.label()
                            }
                        }
                    }
                }
                OtherText(view: view, options: options)
            }
        } else {
            TickList(view: view, type: .radio, options: options)
        }
    }
}

/// Any number of several.
struct ChoicesInput: Component {
    let view: FieldView
    let options: ChoiceOptions

    var body: some HTML {
        TickList(view: view, type: .checkbox, options: options)
    }
}

/// はい or いいえ.
struct YesNoInput: Component {
    let view: FieldView

    var body: some HTML {
        FieldSetFrame(view) {
            SentEmpty(key: view.key)
            let target = view.target(among: ["yes", "no"])
            div(.class("choices choices--pair")) {
                Tick(view: view, type: .radio, value: "yes", name: "はい", isTarget: target == "yes")
                Tick(view: view, type: .radio, value: "no", name: "いいえ", isTarget: target == "no")
            }
        }
    }
}

private struct TickList: Component {
    let view: FieldView
    let type: InputType
    let options: ChoiceOptions

    var body: some HTML {
        FieldSetFrame(view) {
            SentEmpty(key: view.key)
            let target = view.target(among: options.options.map(\.value))
            div(.class("choices")) {
                for choice in options.options {
                    Tick(
                        view: view,
                        type: type,
                        value: choice.value,
                        name: choice.label(),
                        hint: choice.hint?(),
                        isTarget: choice.value == target
                    )
                }
            }
            OtherText(view: view, options: options)
        }
    }
}

/// A browser sends nothing for a group in which nothing is ticked; this tells that the question was on the page.
struct SentEmpty: Component {
    let key: EntryKey

    var body: some HTML {
        HiddenInput(key.rawValue, "")
    }
}

/// One radio button or tick box with its label.
struct Tick: Component {
    let view: FieldView
    let type: InputType
    let value: String
    let name: String
    var hint: String?
    /// Whether links to the question lead here.
    var isTarget = false

    private var id: String { isTarget ? view.key.rawValue : "\(view.key)-\(value)" }

    var body: some HTML {
        div(.class("choice")) {
            input(
                .type(type),
                .id(id),
                .name(view.key.rawValue),
                .value(value),
                .class("choice__input"),
                .checked(view.sheet.entries[view.key].contains(value)),
                .required(type == .radio && view.isRequired),
                .aria(.describedby, ids: hint == nil ? [] : ["\(id)-hint"])
            )
            label(.class("choice__label"), .for(id)) {
                name
                if let hint { span(.class("choice__hint"), .id("\(id)-hint")) { hint } }
            }
        }
    }
}

extension FieldView {
    /// The box to which links to the question lead: the one that is ticked, or else the first.
    fileprivate func target(among values: [String]) -> String? {
        values.first { sheet.entries[key].contains($0) } ?? values.first
    }
}

/// The text that an option such as 「その他」 asks for.
private struct OtherText: Component {
    let view: FieldView
    let options: ChoiceOptions

    private var key: EntryKey { view.key.part(.other) }

    var body: some HTML {
        if let asking = options.options.first(where: { $0.asksText == true }) {
            LivePart(condition: .holds(input: view.key, among: [asking.value])) {
                label(.class("part__label"), .for(key.rawValue)) { "「\(asking.label())」を選んだ方：その内容" }
                TextBox(view: view, key: key, isPart: true, isRequired: false)
            }
        }
    }
}
