import Domain

/// A question on a page.
struct FieldView: Sendable {
    let field: Field
    /// Where its inputs begin, e.g. `birth` or `members.0.birth`.
    let key: EntryKey
    let isRequired: Bool
    let sheet: FormSheet
    /// For a group, the entries that are shown.
    let items: [Item]
    /// Not asked yet: it depends on an answer of the same page, and only the script brings it forth at once.
    let isWaiting: Bool

    struct Item: Sendable {
        let number: Int
        let key: EntryKey
        let views: [FieldView]
    }

    /// - Parameter asked: all questions that are asked by now; one that is not among them waits for an answer of the page.
    init(_ question: Question, asked: [EntryKey: Question], on sheet: FormSheet) {
        field = question.field
        key = question.key
        isRequired = asked[question.key]?.isRequired ?? question.isRequired
        isWaiting = asked[question.key] == nil
        self.sheet = sheet
        items = question.items.map { item in
            let views = item.questions.map { FieldView($0, asked: asked, on: sheet) }
            return Item(number: item.number, key: item.key, views: views)
        }
    }

    /// A question that stands for itself, outside a form's journey.
    init(_ field: Field, on sheet: FormSheet) {
        self.field = field
        key = EntryKey(field.id)
        isRequired = field.required != .never
        isWaiting = false
        self.sheet = sheet
        items = []
    }

    var name: String { field.label() }

    var hintID: String { "\(key)-hint" }
    var remarkID: String { "\(key)-remark" }
    var cardID: String { "\(key)-card" }

    /// The ids of everything that is said about the whole question.
    var descriptions: [String] {
        var ids: [String] = []
        if field.hint != nil { ids.append(hintID) }
        if sheet.remarks[key] != nil { ids.append(remarkID) }
        if sheet.card[key]?.finding != nil { ids.append(cardID) }
        return ids
    }

    /// What is wrong, by the inputs of this question in their order.
    var errors: [(input: EntryKey, message: String)] {
        // A group's own inputs are its entries' questions; what is wrong with the group itself stands at its key.
        let inputs = [key] + field.kind.inputs(at: key).filter { $0 != key }
        return inputs.compactMap { input in sheet.errors[input].map { (input, $0) } }
    }

    /// Something is wrong with the question: with an answer, or with what it has to say beside the card.
    var isFaulty: Bool {
        !errors.isEmpty || isWrong(key.part(.cardDiffers)) || isWrong(key.part(.cardReason))
    }

    /// Another question of the same page, or of the same entry of a group.
    func sibling(_ id: FieldID) -> EntryKey {
        guard let dot = key.rawValue.lastIndex(of: ".") else { return EntryKey(id) }
        return EntryKey(rawValue: String(key.rawValue[..<dot])).field(id)
    }

    func text(_ input: EntryKey) -> String { sheet.entries.text(input) }

    func isWrong(_ input: EntryKey) -> Bool { sheet.errors[input] != nil }

    static func errorID(_ input: EntryKey) -> String { "\(input)-error" }

    /// The purpose for the browser's own memory, in fields about the person who fills the form in (WCAG 2.2, 1.3.5).
    func own<Purpose>(_ purpose: Purpose) -> Purpose? { sheet.ownFields.contains(field.id) ? purpose : nil }
}
