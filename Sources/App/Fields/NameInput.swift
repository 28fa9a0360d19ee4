import Domain
import HTML

/// 氏名 and フリガナ: family and given name.
struct NameInput: Component {
    let view: FieldView
    let isKana: Bool

    var body: some HTML {
        FieldSetFrame(view) {
            div(.class("parts")) {
                NamePart(
                    view: view,
                    key: view.key.part(.family),
                    name: isKana ? "セイ" : "姓",
                    purpose: isKana ? nil : view.own(.familyName)
                )
                NamePart(
                    view: view,
                    key: view.key.part(.given),
                    name: isKana ? "メイ" : "名",
                    purpose: isKana ? nil : view.own(.givenName),
                    mayBeEmpty: true
                )
            }
        }
    }
}

private struct NamePart: Component {
    let view: FieldView
    let key: EntryKey
    let name: String
    let purpose: Autocomplete?
    /// People with a single name have no second one.
    var mayBeEmpty = false

    var body: some HTML {
        div(.class("part")) {
            label(.class("part__label"), .for(key.rawValue)) { name }
            TextBox(
                view: view,
                key: key,
                purpose: purpose,
                isPart: true,
                isRequired: view.isRequired && !mayBeEmpty
            )
        }
    }
}
