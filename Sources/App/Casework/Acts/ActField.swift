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
