/// What an application costs, line by line.
package struct FeeQuote: Sendable, Hashable, Codable {
    /// The day whose price list was used.
    package let day: CivilDate
    package let lines: [Line]
    /// Yen; `nil` when the office fixes the amount at review. The lines then show the price list as far as it is known.
    package let total: Int?

    package var isFixedAtReview: Bool { total == nil }

    package struct Line: Sendable, Hashable, Codable {
        package let label: Text
        /// Yen for one.
        package let unitPrice: Int
        package let count: Int
        /// Yen.
        package let amount: Int
    }
}

extension Fee {
    /// What the answers cost by the price list of that day; `nil` when the procedure is free.
    ///
    /// A line that hangs on a question without an answer is absent. A day before the first price list, and an amount too
    /// large to be one, are left to the review.
    package func quote(on day: CivilDate, answers: Answers) -> FeeQuote? {
        guard !isFree else { return nil }
        guard let schedule = schedule(on: day),
            let lines = try? schedule.lines.compactMap({ try $0.quote(on: day, answers: answers) }),
            let total = try? Yen.sum(lines.map(\.amount))
        else { return FeeQuote(day: day, lines: [], total: nil) }
        return FeeQuote(day: day, lines: lines, total: fixedAtReview == true ? nil : total)
    }
}

extension FeeLine {
    /// `nil` when there is nothing to charge.
    fileprivate func quote(on day: CivilDate, answers: Answers) throws(Yen.TooLarge) -> FeeQuote.Line? {
        if let when, !when.holds(in: answers, today: day) { return nil }
        let counts = (times ?? []).map { answers[$0]?.size ?? 0 }
        guard let price = try unitPrice(in: answers), counts.allSatisfy({ $0 > 0 }) else { return nil }
        let count = try Yen.product(counts)
        return FeeQuote.Line(label: label, unitPrice: price, count: count, amount: try Yen.product([price, count]))
    }

    /// `nil` while the choice on which it depends is not made, or has no price.
    private func unitPrice(in answers: Answers) throws(Yen.TooLarge) -> Int? {
        guard let prices else { return yen }
        guard case .choices(let values, _) = answers[prices.field] else { return nil }
        let known = values.compactMap { prices.yen[$0] }
        return known.isEmpty ? nil : try Yen.sum(known)
    }
}

/// Whole yen, calculated without ever wrapping around.
private enum Yen {
    struct TooLarge: Error {}

    static func sum(_ amounts: [Int]) throws(TooLarge) -> Int {
        try fold(amounts, from: 0) { $0.addingReportingOverflow($1) }
    }

    static func product(_ factors: [Int]) throws(TooLarge) -> Int {
        try fold(factors, from: 1) { $0.multipliedReportingOverflow(by: $1) }
    }

    private static func fold(
        _ numbers: [Int],
        from start: Int,
        _ combine: (Int, Int) -> (partialValue: Int, overflow: Bool)
    ) throws(TooLarge) -> Int {
        var result = start
        for number in numbers {
            let (value, overflow) = combine(result, number)
            guard !overflow else { throw TooLarge() }
            result = value
        }
        return result
    }
}
