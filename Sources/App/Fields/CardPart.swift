import Domain
import HTML

/// What the card says of a question: that it was filled in from there, or what differs and is to be explained.
struct CardPart: Component {
    let view: FieldView

    var body: some HTML {
        if let line = view.sheet.card[view.key] {
            if line.finding == .differs {
                CardDifference(view: view, line: line)
            } else if let sentence {
                p(.class("field__note"), .id(view.cardID)) { sentence }
            }
        }
    }

    private var sentence: String? {
        guard let line = view.sheet.card[view.key] else { return nil }
        let marks = line.substitutes.map { "（カードの\($0)）" } ?? ""
        return switch line.finding {
        case .same: "カードから読み取りました\(marks)"
        case .differsInWriting: "カードから読み取りました：\(line.cardText)\(marks)"
        case .differsInBuilding: "カードから読み取りました：\(line.cardText)。建物名・部屋番号だけが違います。"
        case .differs, nil: nil
        }
    }
}

/// Nobody alters without a word what must match the card.
private struct CardDifference: Component {
    let view: FieldView
    let line: CardLine

    private var differs: EntryKey { view.key.part(.cardDiffers) }
    private var reason: EntryKey { view.key.part(.cardReason) }

    var body: some HTML {
        div(.class("note note--warning")) {
            p(.class("note__title"), .id(view.cardID)) { "カードの内容と違います" }
            p { "カードの内容：\(line.cardText)" }
            if let substitutes = line.substitutes { p { "カードの\(substitutes)。" } }
            p {
                button(
                    .type(.submit),
                    .name(FormNames.act),
                    .value(StepAct.takeCard(view.key).text),
                    .class("button button--outline button--small")
                ) {
                    "カードの内容にする"
                    span(.class("unseen")) { "：\(view.name)" }
                }
            }
            SentEmpty(key: differs)
            div(.class("choice")) {
                input(
                    .type(.checkbox),
                    .id(differs.rawValue),
                    .name(differs.rawValue),
                    .value(CardLine.meant),
                    .class("choice__input"),
                    .checked(line.isMeant),
                    .aria(.invalid, view.isWrong(differs) ? "true" : nil),
                    .aria(.describedby, ids: [view.cardID] + wrong(differs))
                )
                label(.class("choice__label"), .for(differs.rawValue)) { "カードの内容と違う内容を申請する" }
            }
            CardError(view: view, key: differs)
            div(.class("part part--whole")) {
                label(.class("part__label"), .for(reason.rawValue)) { "違う理由（違う内容を申請するとき）" }
                TextBox(view: view, key: reason, isPart: true, isRequired: false)
            }
            CardError(view: view, key: reason)
        }
    }

    private func wrong(_ key: EntryKey) -> [String] { view.isWrong(key) ? [FieldView.errorID(key)] : [] }
}

private struct CardError: Component {
    let view: FieldView
    let key: EntryKey

    var body: some HTML {
        if let message = view.sheet.errors[key] {
            p(.class("field__error"), .id(FieldView.errorID(key))) { message }
        }
    }
}
