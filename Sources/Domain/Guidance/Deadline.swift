/// Until when something has to be done, in words, and where that hangs on a day that people tell, as a rule.
package struct Deadline: Sendable, Hashable, Codable {
    package var text: Text
    /// The date question from whose day it is counted.
    package var from: FieldID?
    /// The last day, counted from that day; negative before it.
    package var within: Span?
    /// Whether the day itself is the first of the span (戸籍法第43条), and not the next one (民法第140条).
    package var countsFirstDay: Bool?
    /// The first day on which it can be done.
    package var opens: Span?

    package init(
        text: Text,
        from: FieldID? = nil,
        within: Span? = nil,
        countsFirstDay: Bool? = nil,
        opens: Span? = nil
    ) {
        self.text = text
        self.from = from
        self.within = within
        self.countsFirstDay = countsFirstDay
        self.opens = opens
    }

    /// Days, months or years, exactly one of them.
    package struct Span: Sendable, Hashable, Codable {
        package var days: Int?
        package var months: Int?
        package var years: Int?

        package init(days: Int? = nil, months: Int? = nil, years: Int? = nil) {
            self.days = days
            self.months = months
            self.years = years
        }
    }
}

extension Deadline {
    /// The calendar's days for the day that was told; nil where there is no rule.
    package func due(from day: CivilDate) -> DueDate? {
        guard let within else { return nil }
        let last = day.adding(within)
        return DueDate(
            last: countsFirstDay == true ? last.adding(days: -1) : last,
            first: opens.map(day.adding),
            isBeforeTheDay: within.isNegative
        )
    }
}

extension Deadline.Span {
    package var isNegative: Bool { (days ?? months ?? years ?? 0) < 0 }
}

extension CivilDate {
    /// Months and years end on the day of the same number, or on the month's last (民法第143条).
    package func adding(_ span: Deadline.Span) -> CivilDate {
        let months = (span.months ?? 0) + 12 * (span.years ?? 0)
        guard months != 0 else { return adding(days: span.days ?? 0) }
        let count = year * 12 + month - 1 + months
        return CivilDate(nearestTo: count / 12, count % 12 + 1, day)
    }
}

/// A deadline on the calendar.
package struct DueDate: Sendable, Hashable {
    package let last: CivilDate
    /// Before it, it cannot be done.
    package let first: CivilDate?
    /// Whether it must be done before something happens: then a closed day does not put it off.
    package let isBeforeTheDay: Bool

    /// The working day on which it is done when the town hall is closed on the last day (地方自治法第4条の2); nil when
    /// it is open.
    package func workingDay(in calendar: WorkingCalendar) -> CivilDate? {
        guard !calendar.isWorkingDay(last) else { return nil }
        return isBeforeTheDay ? calendar.workingDay(before: last) : calendar.adding(workingDays: 0, to: last)
    }
}
