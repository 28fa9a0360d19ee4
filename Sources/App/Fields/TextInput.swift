import Domain
import HTML

/// Questions that take one line: text, telephone number, e-mail address.
struct TextInput: Component {
    let view: FieldView
    var type = InputType.text
    var mode: InputMode?
    var purpose: Autocomplete?
    var style: String?

    var body: some HTML {
        FieldFrame(view) {
            TextBox(view: view, key: view.key, type: type, mode: mode, purpose: purpose, style: style)
        }
    }
}

extension TextInput {
    init(view: FieldView, options: TextOptions) {
        self.init(
            view: view,
            mode: options.characters == .digits ? .numeric : nil,
            style: (options.maxLength ?? 100) <= 20 ? "input--16" : nil
        )
    }

    static func telephone(_ view: FieldView) -> TextInput {
        TextInput(view: view, type: .tel, purpose: view.own(.telNational), style: "input--16")
    }

    static func email(_ view: FieldView) -> TextInput {
        TextInput(view: view, type: .email, purpose: view.own(.email))
    }
}
