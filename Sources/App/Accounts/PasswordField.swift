import HTML

/// An input for a password. What was typed is never drawn again.
struct PasswordField: Component {
    enum Kind: Sendable {
        case current
        case new
    }

    private let name: String
    private let question: String
    private let kind: Kind
    private let hint: String?
    private let error: String?

    init(_ name: String, _ question: String, kind: Kind, hint: String? = nil, error: String? = nil) {
        self.name = name
        self.question = question
        self.kind = kind
        self.hint = hint
        self.error = error
    }

    private var explanations: [String] {
        (hint == nil ? [] : ["\(name)-hint"]) + (error == nil ? [] : ["\(name)-error"])
    }

    var body: some HTML {
        div(.class("field", error == nil ? nil : "field--error")) {
            label(.class("field__label"), .for(name)) { question }
            if let hint { p(.class("field__hint"), .id("\(name)-hint")) { hint } }
            input(
                .class("input"),
                .id(name),
                .name(name),
                .type(.password),
                .autocomplete(kind == .new ? .newPassword : .currentPassword),
                .if(error != nil, .aria(.invalid, true)),
                .if(!explanations.isEmpty, .aria(.describedby, ids: explanations))
            )
            if let error { p(.class("field__error"), .id("\(name)-error")) { error } }
        }
    }
}
