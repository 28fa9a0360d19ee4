/// How days are written for people.
extension CivilDate {
    /// 2026年11月23日
    package var westernText: String { "\(year)年\(month)月\(day)日" }

    /// For lists: 11月23日, with the year only when it is not that of `today`.
    package func short(on today: CivilDate) -> String { year == today.year ? "\(month)月\(day)日" : westernText }

    /// 2026年11月23日（月）
    package var weekdayText: String { "\(westernText)（\(weekday.letter)）" }

    /// 令和8年11月23日; Western before 1873.
    package var eraText: String {
        guard let eraYear else { return westernText }
        return "\(eraYear.text)\(month)月\(day)日"
    }

    /// 令和8年11月23日（2026年11月23日）; Western alone before 1873.
    package var fullText: String {
        eraYear == nil ? westernText : "\(eraText)（\(westernText)）"
    }
}
