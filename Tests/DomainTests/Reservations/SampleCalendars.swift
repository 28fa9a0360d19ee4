import Domain

extension [OpeningHours] {
    /// Of hours that are known to be well written.
    static func sample(_ texts: String...) -> [OpeningHours] { texts.compactMap { OpeningHours($0) } }
}

extension OpeningCalendar {
    /// Open on every day of the week alike, holidays or not, but for these rules.
    static func daily(
        closed: [DayRule] = [],
        open: [Opening] = [],
        dates: [Exception] = [],
        holidays: HolidayHours = .asWeekday
    ) -> OpeningCalendar {
        let hours = Weekday.allCases.map { ($0, [OpeningHours].sample("9:00-19:00")) }
        return OpeningCalendar(
            id: "sample",
            name: "見本",
            weekly: WeeklyHours(Dictionary(uniqueKeysWithValues: hours)),
            holidays: holidays,
            closed: closed,
            open: open,
            dates: dates
        )
    }

    /// 加古川市民センター without the turn of the year.
    static let center = daily(closed: [
        DayRule(.weekday(.sunday, nth: [.number(2), .number(4)])),
        DayRule(.weekday(.saturday, nth: [.number(2)]), months: .even),
    ])

    /// 東加古川市民総合サービスプラザ without the turn of the year and the shop's days.
    static let plaza = daily(closed: [
        DayRule(.weekday(.sunday, nth: [.number(1), .number(3), .number(5)])),
        DayRule(.weekday(.saturday, nth: [.number(2)]), months: .even),
    ])
}
