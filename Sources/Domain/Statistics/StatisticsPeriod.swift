/// The days of which figures are told, both ends included.
package struct StatisticsPeriod: Sendable, Hashable {
    package let first: CivilDate
    package let last: CivilDate

    /// So many days at most: a leap year.
    package static let longest = 366
    /// So many days, up to yesterday, where nothing is chosen.
    package static let usual = 28

    /// The inputs' names.
    package enum Name {
        package static let first = "from"
        package static let last = "to"
    }

    package var days: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

    /// Reads the two dates as they were typed; an empty one stands for the usual.
    ///
    /// - Returns: the period, or what is wrong at which input.
    package static func read(
        first: String,
        last: String,
        today: CivilDate
    ) -> (period: StatisticsPeriod?, errors: [FieldError]) {
        let yesterday = today.adding(days: -1)
        let lastDay = last.isEmpty ? yesterday : CivilDate(last)
        let firstDay = first.isEmpty ? (lastDay ?? yesterday).adding(days: 1 - usual) : CivilDate(first)
        var errors: [FieldError] = []
        if firstDay == nil {
            errors.append(FieldError(Self.firstKey, "始まりの日は、2026-11-01 のように、暦にある日付を入力してください。"))
        }
        if lastDay == nil {
            errors.append(FieldError(Self.lastKey, "終わりの日は、2026-11-28 のように、暦にある日付を入力してください。"))
        } else if let lastDay, lastDay > today {
            errors.append(FieldError(Self.lastKey, "終わりの日は、今日までの日付を入力してください。"))
        }
        guard errors.isEmpty, let firstDay, let lastDay else { return (nil, errors) }
        let period = StatisticsPeriod(first: firstDay, last: lastDay)
        guard period.days > 0 else {
            return (nil, [FieldError(Self.firstKey, "始まりの日は、終わりの日と同じ日か、それより前の日付を入力してください。")])
        }
        guard period.days <= longest else {
            return (nil, [FieldError(Self.firstKey, "期間は、\(longest)日以内にしてください。")])
        }
        return (period, [])
    }

    private static let firstKey = EntryKey(rawValue: Name.first)
    private static let lastKey = EntryKey(rawValue: Name.last)
}

extension StatisticsPeriod {
    /// 2026年10月31日（土）から2026年11月27日（金）まで（28日間）
    package var text: String { "\(first.weekdayText)から\(last.weekdayText)まで（\(days)日間）" }
}
