import Domain

/// The same question answered a second way: by walking through the month and looking into the table of holidays.
struct NaiveOpening {
    let calendar: OpeningCalendar
    private let holidays = Set(
        HolidayTable.days.flatMap { year, days in
            days.split(separator: " ").map { "\(year)-\($0.prefix(2))-\($0.suffix(2))" }
        }
    )

    init(_ calendar: OpeningCalendar) {
        self.calendar = calendar
    }

    func hours(on day: CivilDate) -> [OpeningHours] {
        let text = day.description
        for dated in calendar.dates ?? [] where dated.day.description == text { return dated.hours }
        for opening in calendar.open ?? [] where holds(opening.days, on: day) { return opening.hours }
        for rule in calendar.closed ?? [] where holds(rule, on: day) { return [] }
        if holidays.contains(text) {
            switch calendar.holidays {
            case .closed: return []
            case .hours(let hours): return hours
            case .asWeekday: break
            }
        }
        return calendar.weekly[day.weekday]
    }

    private func holds(_ rule: DayRule, on day: CivilDate) -> Bool {
        switch rule.months {
        case .even where ![2, 4, 6, 8, 10, 12].contains(day.month): return false
        case .odd where ![1, 3, 5, 7, 9, 11].contains(day.month): return false
        case .these(let months) where !months.contains(day.month): return false
        default: break
        }
        let text = day.description
        let years = rule.years ?? [day.year - 1, day.year]
        switch rule.days {
        case .holidays: return holidays.contains(text) && years.contains(day.year)
        case .range(let from, let to):
            return text >= from.description && text <= to.description && years.contains(day.year)
        case .yearly(let from, let to):
            return years.contains { year in
                let end = to.text < from.text ? year + 1 : year
                return text >= "\(year)-\(from.text)" && text <= "\(end)-\(to.text)"
            }
        case .weekday(let weekday, let nth):
            return years.contains(day.year) && days(of: weekday, nth, inTheMonthOf: day).contains(day)
        }
    }

    private func days(of weekday: Weekday, _ nth: [Nth], inTheMonthOf day: CivilDate) -> [CivilDate] {
        let days = (1...31).compactMap { CivilDate(year: day.year, month: day.month, day: $0) }
            .filter { $0.weekday == weekday }
        guard !nth.isEmpty else { return days }
        return nth.compactMap { nth in
            switch nth {
            case .number(let number): number <= days.count ? days[number - 1] : nil
            case .last: days.last
            }
        }
    }
}
