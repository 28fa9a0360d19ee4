import Domain
import HTML

/// One input of one line, with everything that browsers and screen readers need to know about it.
struct TextBox: Component {
    let view: FieldView
    let key: EntryKey
    var type = InputType.text
    var mode: InputMode?
    var purpose: Autocomplete?
    /// How wide it is, and how its text is set: a class beside `input`.
    var style: String?
    /// Whether the whole question, rather than this input, carries hint and error.
    var isPart = false
    var isRequired: Bool?
    /// Stands in the box until the page was sent once.
    var preset: String?
    /// The field that a postal code's look-up fills.
    var fills: EntryKey?

    var body: some HTML {
        input(
            .type(type),
            .id(key.rawValue),
            .name(key.rawValue),
            .value(text),
            .class("input", style),
            .inputmode(mode),
            .autocomplete(purpose),
            .required(isRequired ?? view.isRequired),
            .aria(.invalid, view.isWrong(key) ? "true" : nil),
            .aria(.describedby, ids: descriptions),
            .data("fills", fills?.rawValue)
        )
    }

    private var text: String { view.sheet.entries.has(key) ? view.text(key) : preset ?? "" }

    private var descriptions: [String] {
        (isPart ? [] : view.descriptions) + (view.isWrong(key) ? [FieldView.errorID(key)] : [])
    }
}
