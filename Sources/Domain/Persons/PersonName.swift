/// Family and given name, or both in katakana. `given` is empty when the person has a single name.
package struct PersonName: Sendable, Hashable, Codable {
    package var family: String
    package var given: String

    package init(family: String, given: String) {
        self.family = family
        self.given = given
    }

    /// 加古川　花子; a person with a single name has it as `family`.
    package var full: String { given.isEmpty ? family : family + "　" + given }
}
