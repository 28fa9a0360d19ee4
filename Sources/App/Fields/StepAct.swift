import Domain

/// Which button of a step's page was pressed. Whichever it was, what was typed is kept first.
enum StepAct: Sendable, Hashable {
    /// 次へ: the answers are checked.
    case next
    /// 戻る
    case back
    /// 保存して中断する
    case leave
    /// One entry more in a repeating group.
    case add(FieldID)
    /// One entry less; numbers begin at 0.
    case remove(FieldID, Int)
    /// Sends the files that were chosen for this field.
    case attach(EntryKey)
    /// Looks the address up for the postal code at this key.
    case postalCode(EntryKey)
    /// Takes the place with this number among those that the postal code stands for.
    case place(EntryKey, Int)
    /// マイナンバーカードで入力する
    case readCard
    /// カードの内容にする, at this question.
    case takeCard(EntryKey)
}

extension StepAct {
    /// The button's value.
    var text: String {
        switch self {
        case .next: "next"
        case .back: "back"
        case .leave: "leave"
        case .add(let group): "add:\(group)"
        case .remove(let group, let number): "remove:\(group):\(number)"
        case .attach(let field): "attach:\(field)"
        case .postalCode(let code): "postal-code:\(code)"
        case .place(let code, let number): "place:\(code):\(number)"
        case .readCard: "card"
        case .takeCard(let field): "take-card:\(field)"
        }
    }

    /// What no button can send counts as 次へ.
    init(_ text: String) {
        let words = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let key = EntryKey(rawValue: words.count > 1 ? words[1] : "")
        let number = words.count == 3 ? Int(words[2]) : nil
        switch (words[0], words.count, number) {
        case ("back", 1, _): self = .back
        case ("leave", 1, _): self = .leave
        case ("card", 1, _): self = .readCard
        case ("take-card", 2, _): self = .takeCard(key)
        case ("add", 2, _): self = .add(key.fieldID)
        case ("attach", 2, _): self = .attach(key)
        case ("postal-code", 2, _): self = .postalCode(key)
        case ("remove", 3, let number?): self = .remove(key.fieldID, number)
        case ("place", 3, let number?): self = .place(key, number)
        default: self = .next
        }
    }
}
