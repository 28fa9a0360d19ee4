import Domain
import HTML

/// Text of several lines.
struct ActText: Component {
    let name: String
    let title: String
    var hint: String?
    var isRequired = true
    let draft: ActDraft

    var body: some HTML {
        ActField(name, title, hint: hint, isRequired: isRequired, in: draft) {
            textarea(
                .class("textarea"),
                .id(name),
                .name(name),
                .rows(5),
                .data("limit", String(ActReading.textLimit)),
                .aria(.invalid, draft.error(name) == nil ? nil : "true"),
                .aria(.describedby, ids: draft.descriptions(of: name, hint: hint, further: ["\(name)-count"]))
            ) { draft.text(name) }
            p(.class("count"), .id("\(name)-count")) { "\(ActReading.textLimit)文字まで" }
            p(.class("unseen"), .role(.status)) {}
        }
    }
}
