import Domain
import HTML

/// A postal code, with a button that fills an address in from it.
struct PostalCodeInput: Component {
    let view: FieldView
    /// Where the address begins that the code fills; nil when it must not be changed.
    let target: EntryKey?

    init(view: FieldView, options: PostalCodeOptions) {
        self.view = view
        target = options.fills.map { view.sibling($0) }.flatMap { view.sheet.isOpen($0) ? $0 : nil }
    }

    var body: some HTML {
        FieldFrame(view) {
            div(.class("field__row")) {
                TextBox(
                    view: view,
                    key: view.key,
                    mode: .numeric,
                    purpose: view.own(.postalCode),
                    style: "input--8",
                    fills: target
                )
                if target != nil {
                    button(
                        .type(.submit),
                        .name(FormNames.act),
                        .value(StepAct.postalCode(view.key).text),
                        .class("button button--outline")
                    ) { "住所を入力" }
                }
            }
            p(.class("field__note"), .role(.status)) {}
            if let places = view.sheet.places[view.key] { PlaceChoice(code: view.key, places: places) }
        }
    }
}

/// The places that a postal code stands for, when there are several or something else was typed already.
private struct PlaceChoice: Component {
    let code: EntryKey
    let places: [Address]

    var body: some HTML {
        div(.class("note")) {
            if places.isEmpty {
                p { "この郵便番号の住所は見つかりませんでした。番号を確かめるか、住所を入力してください。" }
            } else {
                p { "あてはまる住所を選んでください。" }
                ul {
                    for (number, place) in places.enumerated() {
                        li {
                            button(
                                .type(.submit),
                                .name(FormNames.act),
                                .value(StepAct.place(code, number).text),
                                .class("button button--text")
                            ) { place.oneLine }
                        }
                    }
                }
            }
        }
    }
}
