import Domain
import HTML

/// The same questions for each of several people or things, with buttons for one more and one less.
struct GroupInput: Component {
    let view: FieldView
    let options: GroupOptions

    private var item: String { options.item() }

    var body: some HTML {
        section(.class("field"), .id(view.key.rawValue), .tabindex(-1)) {
            h2(.class("field__label")) {
                view.name
                FieldMark(isRequired: view.isRequired)
            }
            FieldHelp(view: view)
            FieldErrors(view: view)
            if isOpen { HiddenInput(view.key.part(.count).rawValue, String(view.items.count)) }
            div(.class("groups")) {
                for entry in view.items {
                    GroupEntry(
                        view: view,
                        entry: entry,
                        title: "\(item)（\(entry.number + 1)）",
                        isRemovable: isRemovable
                    )
                }
            }
            if isOpen, view.items.count < options.atMost {
                p {
                    button(
                        .type(.submit),
                        .name(FormNames.act),
                        .value(StepAct.add(view.field.id).text),
                        .class("button button--outline")
                    ) {
                        Icon(.plus, in: view.sheet.frame)
                        "\(item)を追加する"
                    }
                }
            }
        }
    }

    /// Otherwise single fields of its entries may be changed, but no entry added or removed.
    private var isOpen: Bool { view.sheet.isOpen(view.key) }
    private var isRemovable: Bool { isOpen && view.items.count > max(options.atLeast, 1) }
}

private struct GroupEntry: Component {
    let view: FieldView
    let entry: FieldView.Item
    let title: String
    let isRemovable: Bool

    var body: some HTML {
        fieldset(.class("group"), .id(entry.key.rawValue), .tabindex(-1)) {
            legend(.class("group__title")) { title }
            for inner in entry.views { FieldPart(view: inner) }
            if isRemovable {
                p {
                    button(
                        .type(.submit),
                        .name(FormNames.act),
                        .value(StepAct.remove(view.field.id, entry.number).text),
                        .class("button button--text")
                    ) {
                        Icon(.trash, in: view.sheet.frame)
                        "\(title)を削除する"
                    }
                }
            }
        }
    }
}
