import Domain
import Testing

@Suite struct JapaneseEraTests {
    /// First and last days as the imperial rescripts and cabinet orders set them.
    @Test(arguments: [
        ("1873-01-01", "明治6年1月1日"), ("1912-07-29", "明治45年7月29日"),
        ("1912-07-30", "大正元年7月30日"), ("1926-12-24", "大正15年12月24日"),
        ("1926-12-25", "昭和元年12月25日"), ("1989-01-07", "昭和64年1月7日"),
        ("1989-01-08", "平成元年1月8日"), ("2019-04-30", "平成31年4月30日"),
        ("2019-05-01", "令和元年5月1日"), ("2026-11-23", "令和8年11月23日"),
    ])
    func `every day lies in its era`(day: String, text: String) throws {
        #expect(try #require(CivilDate(day)).eraText == text)
    }

    @Test func `eras follow each other without a gap`() {
        for (later, earlier) in zip(JapaneseEra.allCases, JapaneseEra.allCases.dropFirst()) {
            #expect(earlier.lastDay?.adding(days: 1) == later.firstDay)
        }
        #expect(JapaneseEra.reiwa.lastDay == nil)
    }

    @Test func `before the Gregorian calendar a day has no era`() throws {
        let day = try #require(CivilDate("1872-12-31"))
        #expect(day.eraYear == nil)
        #expect(day.eraText == "1872年12月31日")
        #expect(day.fullText == "1872年12月31日")
    }

    @Test func `every day goes into its era's year and back`() throws {
        let first = try #require(CivilDate("1873-01-01"))
        let last = try #require(CivilDate("2050-12-31"))
        let wrong = (first.daysSinceEpoch...last.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:)).filter { day in
            day.eraYear.flatMap { CivilDate($0, month: day.month, day: day.day) } != day
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [
        (EraYear(era: .reiwa, year: 1), 4, 30), (EraYear(era: .heisei, year: 31), 5, 1),
        (EraYear(era: .showa, year: 64), 1, 8),
        (EraYear(era: .meiji, year: 5), 12, 2), (EraYear(era: .reiwa, year: 0), 1, 1),
        (EraYear(era: .reiwa, year: 7), 2, 29),
    ])
    func `there is no such day in the era`(eraYear: EraYear, month: Int, day: Int) {
        #expect(CivilDate(eraYear, month: month, day: day) == nil)
    }

    @Test func `days are written with weekday and in both calendars`() throws {
        let day = try #require(CivilDate("2026-11-23"))
        #expect(day.weekdayText == "2026年11月23日（月）")
        #expect(day.fullText == "令和8年11月23日（2026年11月23日）")
        #expect(try #require(CivilDate("0001-01-01")).weekday == .monday)
        #expect(try #require(CivilDate("1969-12-28")).weekday == .sunday)
        #expect(try #require(CivilDate("2000-02-29")).weekday == .tuesday)
    }
}
