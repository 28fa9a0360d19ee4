import Domain
import HTML

/// A postal address in its parts.
struct AddressInput: Component {
    let view: FieldView
    let options: AddressOptions

    var body: some HTML {
        FieldSetFrame(view) {
            div(.class("parts")) {
                PrefecturePart(view: view, preset: options.within == .town ? view.sheet.town.prefecture : nil)
                AddressPart(
                    view: view,
                    key: view.key.part(.city),
                    name: "市区町村",
                    purpose: view.own(.addressLevel2),
                    preset: options.within == .town ? view.sheet.town.city : nil
                )
                AddressPart(
                    view: view,
                    key: view.key.part(.town),
                    name: "町名・番地",
                    purpose: view.own(.addressLine1),
                    isWhole: true
                )
                if options.withoutBuilding != true {
                    AddressPart(
                        view: view,
                        key: view.key.part(.building),
                        name: "建物名・部屋番号（あれば）",
                        purpose: view.own(.addressLine2),
                        isWhole: true,
                        mayBeEmpty: true
                    )
                }
            }
        }
    }
}

private struct AddressPart: Component {
    let view: FieldView
    let key: EntryKey
    let name: String
    let purpose: Autocomplete?
    /// Stands in the box until something is typed.
    var preset: String?
    var isWhole = false
    var mayBeEmpty = false

    var body: some HTML {
        div(.class("part", isWhole ? "part--whole" : nil)) {
            label(.class("part__label"), .for(key.rawValue)) { name }
            TextBox(
                view: view,
                key: key,
                purpose: purpose,
                isPart: true,
                isRequired: view.isRequired && !mayBeEmpty,
                preset: preset
            )
        }
    }
}

private struct PrefecturePart: Component {
    let view: FieldView
    let preset: String?

    private var key: EntryKey { view.key.part(.prefecture) }
    private var chosen: String { view.sheet.entries.has(key) ? view.text(key) : preset ?? "" }

    var body: some HTML {
        div(.class("part")) {
            label(.class("part__label"), .for(key.rawValue)) { "都道府県" }
            div(.class("select")) {
                select(
                    .id(key.rawValue),
                    .name(key.rawValue),
                    .class("select__input"),
                    .autocomplete(view.own(.addressLevel1)),
                    .required(view.isRequired),
                    .aria(.invalid, view.isWrong(key) ? "true" : nil),
                    .aria(.describedby, ids: view.isWrong(key) ? [FieldView.errorID(key)] : [])
                ) {
                    option(.value("")) { "選択してください" }
                    for name in Prefecture.names {
                        option(.value(name), .selected(name == chosen)) { name }
                    }
                }
            }
        }
    }
}
