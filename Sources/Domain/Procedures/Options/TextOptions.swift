/// Options of `text` and `longText`.
package struct TextOptions: Sendable, Hashable, Codable {
    /// Longest answer in characters (grapheme clusters); 100 for `text` and 1000 for `longText` when absent.
    package var maxLength: Int?
    package var characters: Characters?

    package init(maxLength: Int? = nil, characters: Characters? = nil) {
        self.maxLength = maxLength
        self.characters = characters
    }

    /// Which characters an answer may have; it is normalised to them where this loses nothing.
    package enum Characters: String, Sendable, Hashable, Codable, CaseIterable {
        /// Half-width digits.
        case digits
        /// Half-width Latin letters, digits and hyphen, e.g. a chassis number.
        case alphanumeric
        /// Full-width katakana.
        case katakana
    }
}
