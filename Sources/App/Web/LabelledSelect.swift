import Domain
import HTML

/// A list to choose one of, with its label.
struct LabelledSelect: Component {
    struct Choice: Sendable {
        let value: String
        let text: String
    }

    let name: String
    let question: String
    let choices: [Choice]
    let chosen: String
    var errors: [FieldError] = []

    private var error: String? { errors.first { $0.key.rawValue == name }?.message }

    var body: some HTML {
        div(.class("field", error == nil ? nil : "field--error")) {
            label(.class("field__label"), .for(name)) { question }
            div(.class("select")) {
                select(
                    .class("select__input"),
                    .id(name),
                    .name(name),
                    .if(error != nil, .aria(.invalid, true)),
                    .if(error != nil, .aria(.describedby, ids: ["\(name)-error"]))
                ) {
                    for choice in choices {
                        option(.value(choice.value), .selected(choice.value == chosen)) { choice.text }
                    }
                }
            }
            if let error { p(.class("field__error"), .id("\(name)-error")) { error } }
        }
    }
}
