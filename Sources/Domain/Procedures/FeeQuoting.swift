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
        return FeeQuote.Line(
            label: label,
            unitPrice: price,
            count: count,
            amount: try Yen.product([price, count]),
            procedure: procedure
        )
    }

    /// `nil` while the choice on which it depends is not made, or has no price.
    private func unitPrice(in answers: Answers) throws(Yen.TooLarge) -> Int? {
        guard let prices else { return yen }
        guard case .choices(let values, _) = answers[prices.field] else { return nil }
        let known = values.compactMap { prices.yen[$0] }
        return known.isEmpty ? nil : try Yen.sum(known)
    }
}

extension Journey {
    /// What it costs with these answers, by the price list of the day as of which they are judged; `nil` when it is free.
    package var quote: FeeQuote? { procedure.fee.quote(on: today, answers: answers) }
}
