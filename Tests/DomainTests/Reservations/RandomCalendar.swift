import Domain

extension OpeningCalendar {
    static func random(using random: inout some RandomNumberGenerator) -> OpeningCalendar {
        var weekly: [Weekday: [OpeningHours]] = [:]
        for weekday in Weekday.allCases where Bool.random(using: &random) { weekly[weekday] = .random(using: &random) }
        let holidays: [HolidayHours] = [
            .closed, .asWeekday, .hours(Array([OpeningHours].random(using: &random).prefix(1))),
        ]
        var calendar = OpeningCalendar(
            id: "random",
            name: "見本",
            weekly: WeeklyHours(weekly),
            holidays: holidays.randomElement(using: &random) ?? .closed
        )
        calendar.closed = (0..<3).map { _ in .random(using: &random) }
        calendar.open = (0..<2).map { _ in Opening(days: .random(using: &random), hours: .random(using: &random)) }
        calendar.dates = (0..<4).map { _ in
            Exception(
                day: .random(using: &random),
                hours: Bool.random(using: &random) ? [] : .random(using: &random)
            )
        }
        return calendar
    }
}

extension CivilDate {
    /// From 2022 to 2050.
    static func random(using random: inout some RandomNumberGenerator) -> CivilDate {
        CivilDate(daysSinceEpoch: Int.random(in: 18_993...29_584, using: &random))
    }
}

extension [OpeningHours] {
    /// In no order, and some over others.
    static func random(using random: inout some RandomNumberGenerator) -> [OpeningHours] {
        (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
            let from = Int.random(in: 0...1439, using: &random)
            let to = Int.random(in: from + 1...1440, using: &random)
            return OpeningHours("\(clock(from))-\(clock(to))")
        }
    }

    private static func clock(_ minutes: Int) -> String {
        "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
}

extension DayRule {
    static func random(using random: inout some RandomNumberGenerator) -> DayRule {
        let years = Bool.random(using: &random) ? nil : (2021...2050).filter { _ in Bool.random(using: &random) }
        let months: [Months?] = [nil, nil, .even, .odd, .these([4, 10])]
        return DayRule(days(using: &random), months: months.randomElement(using: &random) ?? nil, years: years)
    }

    private static func days(using random: inout some RandomNumberGenerator) -> Days {
        switch Int.random(in: 0...6, using: &random) {
        case 0: return .holidays
        case 1:
            let from = CivilDate.random(using: &random)
            return .range(from, from.adding(days: Int.random(in: 0...400, using: &random)))
        case 2:
            return .yearly(MonthDay(.random(using: &random)), MonthDay(.random(using: &random)))
        default:
            let all: [Nth] = (1...5).map { .number($0) } + [.last]
            return .weekday(
                Weekday.allCases.randomElement(using: &random) ?? .sunday,
                nth: all.filter { _ in Int.random(in: 0...2, using: &random) == 0 }
            )
        }
    }
}
