/// What an application costs (CPSV-AP: Cost): price lists with the day from which each holds.
package struct Fee: Sendable, Hashable, Codable {
    /// In order of `from`, without gaps; empty when the procedure is free.
    package var schedules: [FeeSchedule]
    /// The number of documents is known only after the office has looked: the form shows the price list, the clerk fixes the amount.
    package var fixedAtReview: Bool?

    package static let free = Fee(schedules: [])
}

extension Fee {
    package var isFree: Bool { schedules.isEmpty }

    /// The price list in force on that day.
    package func schedule(on day: CivilDate) -> FeeSchedule? {
        schedules.last { $0.from <= day }
    }
}

/// The price list that holds from a day on.
package struct FeeSchedule: Sendable, Hashable, Codable {
    package var from: CivilDate
    package var lines: [FeeLine]
}

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

    package struct Prices: Sendable, Hashable, Codable {
        package var field: FieldID
        package var yen: [String: Int]
    }
}
