/// One line of a price list; the line's amount is the price times each of the counts.
package struct FeeLine: Sendable, Hashable, Codable {
    package var label: Text
    /// Yen for one. Either this or `prices`.
    package var yen: Int?
    /// The price in yen for each value of a `choice` field, e.g. the way of posting; for `choices` the sum over the ticks.
    package var prices: Prices?
    /// Fields whose count multiplies the price: a number's value, how many ticks, how many entries.
    package var times: [FieldID]?
    package var when: Condition?
    /// In the form of a sitting, whose fee it is.
    package var procedure: String?

    package init(
        label: Text,
        yen: Int? = nil,
        prices: Prices? = nil,
        times: [FieldID]? = nil,
        when: Condition? = nil,
        procedure: String? = nil
    ) {
        self.label = label
        self.yen = yen
        self.prices = prices
        self.times = times
        self.when = when
        self.procedure = procedure
    }

    package struct Prices: Sendable, Hashable, Codable {
        package var field: FieldID
        package var yen: [String: Int]

        package init(field: FieldID, yen: [String: Int]) {
            self.field = field
            self.yen = yen
        }
    }
}
