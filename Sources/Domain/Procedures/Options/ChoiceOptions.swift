/// Options of `choice` and `choices`.
package struct ChoiceOptions: Sendable, Hashable, Codable {
    package var options: [Option]
    /// `choice` only: how it is shown; radio buttons when absent.
    package var appearance: Appearance?
    /// `choices` only: fewest and most ticks.
    package var atLeast: Int?
    package var atMost: Int?

    package init(options: [Option], appearance: Appearance? = nil, atLeast: Int? = nil, atMost: Int? = nil) {
        self.options = options
        self.appearance = appearance
        self.atLeast = atLeast
        self.atMost = atMost
    }

    package struct Option: Sendable, Hashable, Codable {
        /// Stored and compared; lower-case ASCII with hyphens.
        package var value: String
        package var label: Text
        package var hint: Text?
        /// Whether choosing it opens a text input that must then be filled in (「その他」).
        package var asksText: Bool?

        package init(value: String, label: Text, hint: Text? = nil, asksText: Bool? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
            self.asksText = asksText
        }
    }

    package enum Appearance: String, Sendable, Hashable, Codable, CaseIterable {
        case radio, select
    }
}
