/// The inputs of a question that has several; each part's word ends the input's key.
package enum InputPart: String, Sendable, Hashable, CaseIterable {
    /// `name` and `kana`
    case family, given
    /// `date`; the era is a `JapaneseEra` or `ad` (西暦), the year a number or 元
    case era, year, month, day
    /// `address`
    case prefecture, city, town, building
    /// The text of a `choice` or `choices` option that asks for one
    case other
    /// How many entries of a `group` are shown
    case count
    /// Of a question that the applicant's My Number Card answers too: whether the answer is meant to differ, and why
    case cardDiffers = "card-differs"
    case cardReason = "card-reason"
}

extension EntryKey {
    /// `shimei` → `shimei.family`
    package func part(_ part: InputPart) -> EntryKey {
        self.part(part.rawValue)
    }
}
