import Domain
import HTML

/// A text input, or the one of a `FileForm`'s file, with its label, hint and error.
struct LabelledInput: Component {
    let name: String
    let question: String
    /// What is in it; nothing for a password or a file, which are never drawn again.
    var value: String?
    var type = InputType.text
    var autocomplete = Autocomplete.off
    var hint: String?
    var errors: [FieldError] = []

    private var error: String? { errors.first { $0.key.rawValue == name }?.message }

    private var explanations: [String] {
        (hint == nil ? [] : ["\(name)-hint"]) + (error == nil ? [] : ["\(name)-error"])
    }

    var body: some HTML {
        div(.class("field", error == nil ? nil : "field--error")) {
            label(.class("field__label"), .for(name)) { question }
            if let hint { p(.class("field__hint"), .id("\(name)-hint")) { hint } }
            input(
                .class(type == .file ? "upload__input" : "input"),
                .id(name),
                .name(name),
                .type(type),
                .value(value),
                .if(type != .file, .autocomplete(autocomplete)),
                .if(error != nil, .aria(.invalid, true)),
                .if(!explanations.isEmpty, .aria(.describedby, ids: explanations))
            )
            if let error { p(.class("field__error"), .id("\(name)-error")) { error } }
        }
    }
}
