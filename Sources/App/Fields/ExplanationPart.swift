import Domain
import HTML

/// Something to read; takes no answer.
struct ExplanationPart: Component {
    let view: FieldView
    let options: ExplanationOptions

    var body: some HTML {
        div(.class("note")) {
            h2(.class("note__title")) { view.name }
            Paragraphs(options.text())
        }
    }
}
