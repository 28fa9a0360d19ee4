import Domain
import HTML

/// Something to read and to agree to.
struct ConsentInput: Component {
    let view: FieldView
    let options: ConsentOptions

    var body: some HTML {
        FieldSetFrame(view) {
            SentEmpty(key: view.key)
            div(.class("consent")) {
                div(.class("stack")) { Paragraphs(options.text()) }
                Tick(view: view, type: .checkbox, value: "yes", name: "同意する", isTarget: true)
            }
        }
    }
}
