/// What an application costs (CPSV-AP: Cost): price lists with the day from which each holds.
package struct Fee: Sendable, Hashable, Codable {
    /// In order of `from`, without gaps; empty when the procedure is free.
    package var schedules: [FeeSchedule]
    /// The number of documents is known only after the office has looked: the form shows the price list, the clerk fixes the amount.
    package var fixedAtReview: Bool?

    package init(schedules: [FeeSchedule], fixedAtReview: Bool? = nil) {
        self.schedules = schedules
        self.fixedAtReview = fixedAtReview
    }

    package static let free = Fee(schedules: [])
}

extension Fee {
    package var isFree: Bool { schedules.isEmpty }

    /// The price list in force on that day.
    package func schedule(on day: CivilDate) -> FeeSchedule? {
        schedules.last { $0.from <= day }
    }
}
