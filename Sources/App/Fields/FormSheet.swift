import Domain

/// What all questions of one page share: what was typed, what is wrong with it, and what helps to fill it in.
struct FormSheet: Sendable {
    let frame: PageFrame
    let entries: Entries
    /// By input; only what is to be shown now.
    let errors: [EntryKey: String]
    let town: Town
    /// The fields in which people write about themselves: a browser may fill them in from what it knows of them.
    let ownFields: Set<FieldID>
    /// What the office asked for, where it asked for a correction.
    let remarks: [EntryKey: FieldRemark]
    /// The places that a postal code stands for, at the input of the code, after somebody looked it up.
    let places: [EntryKey: [Address]]
    /// By question: when it is asked, as far as that hangs on this page.
    let liveConditions: [EntryKey: LiveCondition]
    /// The files that were sent; nil where none is asked for.
    let files: FileShelf?
    /// What the card says, by question; empty when none was read.
    let card: [EntryKey: CardLine]
    /// Whether a question, or a group as a whole, may be changed: in a correction only what it opens.
    let isOpen: @Sendable (EntryKey) -> Bool

    init(
        in frame: PageFrame,
        entries: Entries,
        errors: [FieldError] = [],
        town: Town,
        ownFields: Set<FieldID> = [],
        remarks: [EntryKey: FieldRemark] = [:],
        places: [EntryKey: [Address]] = [:],
        liveConditions: [EntryKey: LiveCondition] = [:],
        files: FileShelf? = nil,
        card: [CardLine] = [],
        isOpen: @escaping @Sendable (EntryKey) -> Bool = { _ in true }
    ) {
        self.frame = frame
        self.entries = entries
        self.errors = Dictionary(errors.map { ($0.key, $0.message) }) { first, second in "\(first)\n\(second)" }
        self.town = town
        self.ownFields = ownFields
        self.remarks = remarks
        self.places = places
        self.liveConditions = liveConditions
        self.files = files
        self.card = Dictionary(card.map { ($0.key, $0) }) { first, _ in first }
        self.isOpen = isOpen
    }
}

/// What the office says about a field that is to be corrected.
struct FieldRemark: Sendable {
    let reason: String
    /// The answer as it was submitted, in words.
    let oldAnswer: String
}
