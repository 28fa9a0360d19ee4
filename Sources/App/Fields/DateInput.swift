import Domain
import HTML

/// A day by era, year, month and day; a Western year needs no era.
struct DateInput: Component {
    let view: FieldView

    private var era: EntryKey { view.key.part(.era) }

    var body: some HTML {
        FieldSetFrame(view) {
            div(.class("date")) {
                div(.class("date__era")) {
                    label(.class("part__label"), .for(era.rawValue)) { "西暦・元号" }
                    div(.class("select")) {
                        select(
                            .id(era.rawValue),
                            .name(era.rawValue),
                            .class("select__input"),
                            .aria(.invalid, view.isWrong(era) ? "true" : nil),
                            .aria(.describedby, ids: view.isWrong(era) ? [FieldView.errorID(era)] : [])
                        ) {
                            option(.value("ad"), .selected(["", "ad"].contains(view.text(era)))) { "西暦" }
                            for choice in JapaneseEra.allCases {
                                option(.value(choice.rawValue), .selected(view.text(era) == choice.rawValue)) {
                                    choice.name
                                }
                            }
                        }
                    }
                }
                DatePart(view: view, key: view.key.part(.year), name: "年", purpose: view.own(.birthdayYear))
                DatePart(view: view, key: view.key.part(.month), name: "月", purpose: view.own(.birthdayMonth))
                DatePart(view: view, key: view.key.part(.day), name: "日", purpose: view.own(.birthdayDay))
            }
        }
    }
}

private struct DatePart: Component {
    let view: FieldView
    let key: EntryKey
    let name: String
    let purpose: Autocomplete?

    var body: some HTML {
        div(.class("date__part")) {
            label(.class("part__label"), .for(key.rawValue)) { name }
            TextBox(view: view, key: key, mode: .numeric, purpose: purpose, isPart: true)
        }
    }
}
