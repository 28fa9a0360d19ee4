/// 国民の祝日に関する法律, as it has stood since 2020.
package enum NationalHoliday {
    /// The name of the holiday on that day, `nil` on any other. Right from 2020 as long as the law stands; the equinoxes
    /// are proclaimed each February for the next year, and calculated here until then.
    package static func name(on day: CivilDate) -> String? {
        if let name = fixedName(on: day) { return name }
        if isSubstitute(day) { return "振替休日" }
        return isBetweenHolidays(day) ? "国民の休日" : nil
    }

    /// 第三条第二項: when a holiday falls on a Sunday, the next day that is no holiday is one.
    private static func isSubstitute(_ day: CivilDate) -> Bool {
        var previous = day.adding(days: -1)
        while fixedName(on: previous) != nil {
            if previous.weekday == .sunday { return true }
            previous = previous.adding(days: -1)
        }
        return false
    }

    /// 第三条第三項: a day with a holiday on either side is one.
    private static func isBetweenHolidays(_ day: CivilDate) -> Bool {
        fixedName(on: day.adding(days: -1)) != nil && fixedName(on: day.adding(days: 1)) != nil
    }

    /// 第二条, and for the games of Tokyo 2020 the special days of 2020 and 2021.
    private static func fixedName(on day: CivilDate) -> String? {
        if let moved = moved[day.year] {
            if let name = moved[MonthDay(day.month, day.day)] { return name }
            if moved.values.contains(where: { $0 == lawfulName(on: day) }) { return nil }
        }
        return lawfulName(on: day)
    }

    private static func lawfulName(on day: CivilDate) -> String? {
        switch (day.month, day.day) {
        case (1, 1): "元日"
        case (1, 8...14) where day.weekday == .monday: "成人の日"
        case (2, 11): "建国記念の日"
        case (2, 23): "天皇誕生日"
        case (3, vernalEquinox(of: day.year)): "春分の日"
        case (4, 29): "昭和の日"
        case (5, 3): "憲法記念日"
        case (5, 4): "みどりの日"
        case (5, 5): "こどもの日"
        case (7, 15...21) where day.weekday == .monday: "海の日"
        case (8, 11): "山の日"
        case (9, 15...21) where day.weekday == .monday: "敬老の日"
        case (9, autumnalEquinox(of: day.year)): "秋分の日"
        case (10, 8...14) where day.weekday == .monday: "スポーツの日"
        case (11, 3): "文化の日"
        case (11, 23): "勤労感謝の日"
        default: nil
        }
    }

    /// The day in March, by the formula that holds from 1980 to 2099.
    private static func vernalEquinox(of year: Int) -> Int { equinox(20.8431, in: year) }

    /// The day in September, likewise.
    private static func autumnalEquinox(of year: Int) -> Int { equinox(23.2488, in: year) }

    private static func equinox(_ in1980: Double, in year: Int) -> Int {
        let years = year - 1980
        return Int(in1980 + 0.242194 * Double(years)) - years / 4
    }

    private struct MonthDay: Hashable {
        let month: Int
        let day: Int

        init(_ month: Int, _ day: Int) {
            self.month = month
            self.day = day
        }
    }

    /// 東京オリンピック・パラリンピック特別措置法: these three lay on other days in these two years.
    private static let moved: [Int: [MonthDay: String]] = [
        2020: [MonthDay(7, 23): "海の日", MonthDay(7, 24): "スポーツの日", MonthDay(8, 10): "山の日"],
        2021: [MonthDay(7, 22): "海の日", MonthDay(7, 23): "スポーツの日", MonthDay(8, 8): "山の日"],
    ]
}
