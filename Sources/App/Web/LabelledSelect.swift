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

    var body: some HTML {
        div(.class("field")) {
            label(.class("field__label"), .for(name)) { question }
            div(.class("select")) {
                select(.class("select__input"), .id(name), .name(name)) {
                    for choice in choices {
                        option(.value(choice.value), .selected(choice.value == chosen)) { choice.text }
                    }
                }
            }
        }
    }
}
