/// When a place is open. File `Town/calendars.yml`.
///
/// What stands further up counts first: `dates`, `open`, `closed`, and then the week with its holidays.
package struct OpeningCalendar: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, e.g. `shiyakusho`.
    package var id: String
    package var name: Text
    /// The hours of each weekday; several are those around a break. A weekday that is missing is closed.
    package var weekly: WeeklyHours
    package var holidays: HolidayHours
    /// Regular days on which it is closed.
    package var closed: [DayRule]?
    /// Regular days with hours of their own.
    package var open: [Opening]?
    /// Single days with hours of their own; closed where there are none.
    package var dates: [Exception]?
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]?

    package struct Opening: Sendable, Hashable, Codable {
        package var days: DayRule
        @InOrder package var hours: [OpeningHours]
        package var note: Text?

        package init(days: DayRule, hours: [OpeningHours], note: Text? = nil) {
            self.days = days
            self.hours = hours
            self.note = note
        }
    }

    package struct Exception: Sendable, Hashable, Codable {
        package var day: CivilDate
        @InOrder package var hours: [OpeningHours]
        package var note: Text?

        package init(day: CivilDate, hours: [OpeningHours], note: Text? = nil) {
            self.day = day
            self.hours = hours
            self.note = note
        }
    }

    package init(
        id: String,
        name: Text,
        weekly: WeeklyHours,
        holidays: HolidayHours,
        closed: [DayRule]? = nil,
        open: [Opening]? = nil,
        dates: [Exception]? = nil
    ) {
        self.id = id
        self.name = name
        self.weekly = weekly
        self.holidays = holidays
        self.closed = closed
        self.open = open
        self.dates = dates
    }
}

extension OpeningCalendar {
    /// The hours of that day in the order of the clock, none over another; none at all when it is closed.
    package func hours(on day: CivilDate) -> [OpeningHours] {
        if let exception = dates?.first(where: { $0.day == day }) { return exception.hours }
        if let opening = open?.first(where: { $0.days.includes(day) }) { return opening.hours }
        if closed?.contains(where: { $0.includes(day) }) == true { return [] }
        let usual = weekly[day.weekday]
        switch holidays {
        case .asWeekday: return usual
        case .closed: return usual.isEmpty || NationalHoliday.name(on: day) != nil ? [] : usual
        case .hours(let hours): return NationalHoliday.name(on: day) != nil ? hours.inOrder : usual
        }
    }

    package func isOpen(on day: CivilDate) -> Bool { !hours(on: day).isEmpty }

    /// Why it is closed on that day, in a word or two; nil when it is open.
    package func closure(on day: CivilDate) -> String? {
        guard !isOpen(on: day) else { return nil }
        if let exception = dates?.first(where: { $0.day == day }) { return exception.note?() ?? "臨時の休み" }
        let rule = closed?.first { $0.includes(day) }
        if let note = rule?.note { return note() }
        let isForHolidays = rule == nil ? holidays == .closed : rule?.days == .holidays
        if isForHolidays, let holiday = NationalHoliday.name(on: day) { return "祝日（\(holiday)）" }
        return "定休日"
    }
}

/// The hours of each weekday. In YAML a mapping of `sun`, `mon`, … to lists of hours.
package struct WeeklyHours: Sendable, Hashable {
    private var hours: [Weekday: [OpeningHours]]

    package init(_ hours: [Weekday: [OpeningHours]]) {
        self.hours = hours.mapValues(\.inOrder)
    }

    /// In the order of the clock, none over another.
    package subscript(weekday: Weekday) -> [OpeningHours] { hours[weekday] ?? [] }
}

extension WeeklyHours: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: WeekdayKey.self)
        hours = [:]
        for key in container.allKeys {
            hours[key.weekday] = try container.decode([OpeningHours].self, forKey: key).inOrder
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WeekdayKey.self)
        for (weekday, hours) in hours { try container.encode(hours, forKey: WeekdayKey(weekday: weekday)) }
    }

    private struct WeekdayKey: CodingKey {
        let weekday: Weekday

        init(weekday: Weekday) {
            self.weekday = weekday
        }

        init?(stringValue: String) {
            guard let weekday = Weekday(word: stringValue) else { return nil }
            self.weekday = weekday
        }

        init?(intValue: Int) { nil }

        var stringValue: String { weekday.word }
        var intValue: Int? { nil }
    }
}

/// What holds on national holidays. In YAML `closed`, `asWeekday`, or a list of hours.
package enum HolidayHours: Sendable, Hashable {
    case closed
    /// The hours of the weekday on which it falls.
    case asWeekday
    case hours([OpeningHours])
}

extension HolidayHours: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        switch try? container.decode(String.self) {
        case "closed": self = .closed
        case "asWeekday": self = .asWeekday
        case nil: self = .hours(try container.decode([OpeningHours].self).inOrder)
        case let word?:
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "「\(word)」は祝日の扱いではありません。closed、asWeekday、または時間帯の一覧を書いてください。"
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .closed: try container.encode("closed")
        case .asWeekday: try container.encode("asWeekday")
        case .hours(let hours): try container.encode(hours)
        }
    }
}
