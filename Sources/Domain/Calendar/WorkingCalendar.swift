/// The days on which the town hall works: not on Saturdays, Sundays and national holidays, not from 29 December to 3
/// January, and not on days that the town closes besides.
package struct WorkingCalendar: Sendable, Hashable {
    package var closures: Set<CivilDate>

    package init(closures: Set<CivilDate> = []) {
        self.closures = closures
    }

    package func isWorkingDay(_ day: CivilDate) -> Bool {
        day.weekday != .saturday && day.weekday != .sunday && !Self.isYearEnd(day) && !closures.contains(day)
            && NationalHoliday.name(on: day) == nil
    }

    /// The working day that is so many working days after `day`; what arrives on a day off counts from the next working
    /// day. With 0 that is `day` itself, or the next working day.
    package func adding(workingDays: Int, to day: CivilDate) -> CivilDate {
        var result = workingDay(from: day)
        for _ in 0..<max(0, workingDays) { result = workingDay(from: result.adding(days: 1)) }
        return result
    }

    /// When a decision can be expected on an application that arrived on `day`: the earliest and the latest day.
    package func expected(_ processing: ProcessingDays, from day: CivilDate) -> ClosedRange<CivilDate> {
        let first = adding(workingDays: processing.from, to: day)
        return first...max(first, adding(workingDays: processing.to, to: day))
    }

    /// The last working day before `day`.
    package func workingDay(before day: CivilDate) -> CivilDate {
        var result = day.adding(days: -1)
        for _ in 0..<366 where !isWorkingDay(result) { result = result.adding(days: -1) }
        return result
    }

    private func workingDay(from day: CivilDate) -> CivilDate {
        var result = day
        // Ends even if somebody closes every day: a year holds more than any row of days off.
        for _ in 0..<366 where !isWorkingDay(result) { result = result.adding(days: 1) }
        return result
    }

    /// 地方自治法第四条の二 and the ordinances after it: 年末年始.
    private static func isYearEnd(_ day: CivilDate) -> Bool {
        switch (day.month, day.day) {
        case (12, 29...31), (1, 1...3): true
        default: false
        }
    }
}
