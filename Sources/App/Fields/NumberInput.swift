import Domain
import HTML

/// A number with its unit: 3通, 1200円.
struct NumberInput: Component {
    let view: FieldView
    let options: NumberOptions

    var body: some HTML {
        FieldFrame(view) {
            div(.class("unit")) {
                TextBox(view: view, key: view.key, mode: .numeric, style: "input--8 input--number")
                span(.class("unit__word")) { view.field.kind.unit(options) }
            }
        }
    }
}
