import Domain
import HTML

/// Which fields are wrong, and why: a box and a line for each.
struct CorrectionInputs: Component {
    let items: [Correctable]
    let draft: ActDraft

    var body: some HTML {
        let error = draft.error("field")
        fieldset(.class("field", error == nil ? nil : "field--error"), .id("field")) {
            legend(.class("field__label")) {
                "直していただく項目 "
                span(.class("field__mark field__mark--required")) { "※必須" }
            }
            p(.class("field__hint")) { "選んだ項目ごとに、何をどう直すかを書いてください。申請者がそのまま読みます。" }
            div(.class("corrections")) {
                for item in items {
                    CorrectionInput(item: item, draft: draft)
                }
            }
            if let error { p(.class("field__error"), .id("field-error")) { error } }
        }
    }
}

private struct CorrectionInput: Component {
    let item: Correctable
    let draft: ActDraft

    var body: some HTML {
        let key = item.key.rawValue
        let reason = "reason:\(key)"
        let error = draft.error(reason)
        div(.class("choice correction", error == nil ? nil : "field--error")) {
            input(
                .type(.checkbox),
                .class("choice__input"),
                .id("field-\(key)"),
                .name("field"),
                .value(key),
                .checked(draft.has(key, at: "field"))
            )
            label(.class("choice__label"), .for("field-\(key)")) {
                item.label
                span(.class("choice__hint")) { Lines(item.answer, whenEmpty: "（入力なし）") }
            }
            div(.class("correction__reason field")) {
                label(.class("field__label"), .for(reason)) { "\(item.label)の理由" }
                input(
                    .type(.text),
                    .class("input"),
                    .id(reason),
                    .name(reason),
                    .value(draft.text(reason)),
                    .aria(.invalid, error == nil ? nil : "true"),
                    .aria(.describedby, ids: error == nil ? [] : ["\(reason)-error"])
                )
                if let error { p(.class("field__error"), .id("\(reason)-error")) { error } }
            }
        }
    }
}
