import Domain
import HTML

/// Questions that take several lines.
struct LongTextInput: Component {
    let view: FieldView
    let options: TextOptions

    private var limit: Int { options.maxLength ?? 1000 }
    private var countID: String { "\(view.key)-count" }

    var body: some HTML {
        FieldFrame(view) {
            textarea(
                .id(view.key.rawValue),
                .name(view.key.rawValue),
                .class("textarea"),
                .rows(5),
                .required(view.isRequired),
                .aria(.invalid, view.isWrong(view.key) ? "true" : nil),
                .aria(.describedby, ids: view.descriptions + [countID] + wrong),
                .data("limit", String(limit))
            ) { view.text(view.key) }
            p(.class("count"), .id(countID)) { "\(limit)文字まで" }
            p(.class("unseen"), .role(.status)) {}
        }
    }

    private var wrong: [String] { view.isWrong(view.key) ? [FieldView.errorID(view.key)] : [] }
}
