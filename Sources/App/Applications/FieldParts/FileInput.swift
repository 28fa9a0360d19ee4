import Domain
import HTML

/// Files to attach.
struct FileInput: Component {
    let view: FieldView
    let options: FileOptions

    var body: some HTML {
        FieldFrame(view) {
            input(.type(.file), .id(view.key.rawValue), .name(view.key.rawValue), .multiple(options.maxFiles > 1))
        }
    }
}
