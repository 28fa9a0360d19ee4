import Domain
import HTML

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
                    .class("input", style ?? (type == .date ? "input--16" : nil)),
                    .id(name),
                    .name(name),
                    .value(draft.text(name, default: standard)),
                    .required(isRequired),
                    .aria(.invalid, draft.error(name) == nil ? nil : "true"),
                    .aria(.describedby, ids: draft.descriptions(of: name, hint: hint))
                )
                if let unit { span(.class("unit__word")) { unit } }
            }
        }
    }
}
