import Domain

/// What the office asks to be corrected, field by field, and what was sent before: kept sealed in `corrections.request`.
struct CorrectionRequest: Sendable, Codable {
    let fields: [Item]
    /// The entries as they were when the correction was asked for, so that both sides see the difference afterwards.
    let submitted: Entries

    struct Item: Sendable, Codable {
        /// A question's key: `birth`, inside a group `members.1.birth`.
        let key: EntryKey
        /// What is wrong with it, in the officer's words.
        let reason: String
    }

    var correction: Correction { Correction(of: submitted, requested: Set(fields.map(\.key))) }
}
