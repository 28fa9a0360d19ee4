/// What an application costs, line by line.
package struct FeeQuote: Sendable, Hashable, Codable {
    /// The day whose price list was used.
    package let day: CivilDate
    package let lines: [Line]
    /// Yen; `nil` when the office fixes the amount at review. The lines then show the price list as far as it is known.
    package let total: Int?

    package var isFixedAtReview: Bool { total == nil }

    /// The procedures of a sitting that cost something.
    package var payers: Set<String> { Set(lines.filter { $0.amount > 0 }.compactMap(\.procedure)) }

    package struct Line: Sendable, Hashable, Codable {
        package let label: Text
        /// Yen for one.
        package let unitPrice: Int
        package let count: Int
        /// Yen.
        package let amount: Int
        /// In a sitting, whose fee it is.
        package var procedure: String?
    }
}
