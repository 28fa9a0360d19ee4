/// Days that come again and again.
///
/// In YAML one of `{weekday: sun, nth: [2, last]}`, `{from: "12-29", to: "01-03"}`, `{from: 2026-08-13, to: 2026-08-15}`
/// and `{holidays: true}`; with `months: even`, `odd` or a list and `years` narrowed, and with a `note`. Nothing else is
/// read.
package struct DayRule: Sendable, Hashable {
    package enum Days: Sendable, Hashable {
        /// Of each month: all of that weekday when `nth` is empty.
        case weekday(Weekday, nth: [Nth])
        /// Every year; over the end of the year when the first comes after the last.
        case yearly(MonthDay, MonthDay)
        case range(CivilDate, CivilDate)
        case holidays
    }

    package var days: Days
    /// All when nil.
    package var months: Months?
    /// All when nil. Days over the end of the year belong to the year in which they begin.
    package var years: [Int]?
    /// What people are told.
    package var note: Text?

    package init(_ days: Days, months: Months? = nil, years: [Int]? = nil, note: Text? = nil) {
        self.days = days
        self.months = months
        self.years = years
        self.note = note
    }

    package func includes(_ day: CivilDate) -> Bool {
        if let months, !months.includes(day.month) { return false }
        if let years, !years.contains(beginning(of: day)) { return false }
        switch days {
        case .weekday(let weekday, let nth):
            return day.weekday == weekday && (nth.isEmpty || nth.contains { $0.includes(day) })
        case .yearly(let first, let last):
            let here = MonthDay(day)
            return first <= last ? first <= here && here <= last : first <= here || here <= last
        case .range(let first, let last): return first <= day && day <= last
        case .holidays: return NationalHoliday.name(on: day) != nil
        }
    }

    /// The year by which that day counts.
    private func beginning(of day: CivilDate) -> Int {
        guard case .yearly(let first, let last) = days, last < first, MonthDay(day) <= last else { return day.year }
        return day.year - 1
    }
}

/// Which of its weekdays in a month a day is, counted from the first of the month. In YAML 1 … 5 or `last`.
package enum Nth: Sendable, Hashable {
    case number(Int)
    case last

    func includes(_ day: CivilDate) -> Bool {
        switch self {
        case .number(let number): (day.day - 1) / 7 + 1 == number
        case .last: day.day + 7 > CivilDate.days(inMonth: day.month, of: day.year)
        }
    }
}

/// Which months of a year. In YAML `even`, `odd` or a list of numbers.
package enum Months: Sendable, Hashable {
    case even, odd
    case these([Int])

    func includes(_ month: Int) -> Bool {
        switch self {
        case .even: month.isMultiple(of: 2)
        case .odd: !month.isMultiple(of: 2)
        case .these(let months): months.contains(month)
        }
    }
}

/// A day of every year, written `12-29`.
package struct MonthDay: Sendable, Hashable, Comparable {
    package let month: Int
    package let day: Int

    package init(_ date: CivilDate) {
        month = date.month
        day = date.day
    }

    /// `nil` when there is no such day in any year.
    package init?(_ text: String) {
        // A leap year has them all.
        guard let date = CivilDate("2000-\(text)") else { return nil }
        self.init(date)
    }

    package var text: String { String(CivilDate(nearestTo: 2000, month, day).description.suffix(5)) }

    package static func < (left: MonthDay, right: MonthDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}
