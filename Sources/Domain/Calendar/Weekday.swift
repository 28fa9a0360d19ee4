package enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case sunday, monday, tuesday, wednesday, thursday, friday, saturday

    /// 日, 月, … 土
    package var letter: String {
        switch self {
        case .sunday: "日"
        case .monday: "月"
        case .tuesday: "火"
        case .wednesday: "水"
        case .thursday: "木"
        case .friday: "金"
        case .saturday: "土"
        }
    }
}

extension CivilDate {
    package var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        let number = (daysSinceEpoch % 7 + 11) % 7
        return Weekday(rawValue: number) ?? .sunday
    }
}
