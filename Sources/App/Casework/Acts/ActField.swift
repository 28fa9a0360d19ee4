import Domain
import HTML

/// One question on the page of an act: label, hint, control, error.
struct ActField<Control: HTML>: Component {
    let name: String
    let title: String
    let hint: String?
    let isRequired: Bool
    let error: String?
    let control: Control

    init(
        _ name: String,
        _ title: String,
        hint: String? = nil,
        isRequired: Bool = true,
        in draft: ActDraft,
        @HTMLBuilder control: () -> Control
    ) {
        self.name = name
        self.title = title
        self.hint = hint
        self.isRequired = isRequired
        error = draft.error(name)
        self.control = control()
    }

    var body: some HTML {
        div(.class("field", error == nil ? nil : "field--error")) {
            label(.class("field__label"), .for(name)) {
                title
                " "
                span(.class("field__mark", isRequired ? "field__mark--required" : nil)) {
                    isRequired ? "※必須" : "※任意"
                }
            }
            if let hint { p(.class("field__hint"), .id("\(name)-hint")) { hint } }
            control
            if let error { p(.class("field__error"), .id("\(name)-error")) { error } }
        }
    }
}

/// One line of text, a number or a day.
struct ActLine: Component {
    let name: String
    let title: String
    var hint: String?
    var isRequired = true
    var type = InputType.text
    var style: String?
    var unit: String?
    var standard = ""
    let draft: ActDraft

    var body: some HTML {
        ActField(name, title, hint: hint, isRequired: isRequired, in: draft) {
            div(.class(unit == nil ? nil : "unit")) {
                input(
                    .type(type),
                    .class("input", style),
                    .id(name),
                    .name(name),
                    .value(draft.text(name, default: standard)),
                    .required(isRequired),
                    .aria(.invalid, draft.error(name) == nil ? nil : "true"),
                    .aria(
                        .describedby,
                        ids: (hint == nil ? [] : ["\(name)-hint"]) + (draft.error(name) == nil ? [] : ["\(name)-error"])
                    )
                )
                if let unit { span(.class("unit__word")) { unit } }
            }
        }
    }
}

/// Text of several lines.
struct ActText: Component {
    let name: String
    let title: String
    var hint: String?
    var isRequired = true
    let draft: ActDraft

    var body: some HTML {
        ActField(name, title, hint: hint, isRequired: isRequired, in: draft) {
            textarea(
                .class("textarea"),
                .id(name),
                .name(name),
                .rows(5),
                .data("limit", String(ActReading.textLimit)),
                .aria(.invalid, draft.error(name) == nil ? nil : "true"),
                .aria(
                    .describedby,
                    ids: (hint == nil ? [] : ["\(name)-hint"]) + ["\(name)-count"]
                        + (draft.error(name) == nil ? [] : ["\(name)-error"])
                )
            ) { draft.text(name) }
            p(.class("count"), .id("\(name)-count")) { "\(ActReading.textLimit)文字まで" }
            p(.class("unseen"), .role(.status)) {}
        }
    }
}
