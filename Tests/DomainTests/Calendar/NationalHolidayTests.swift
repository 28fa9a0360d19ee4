import Domain
import Testing

@Suite struct NationalHolidayTests {
    @Test(arguments: HolidayTable.days)
    func `the holidays of a year are those of the table`(year: Int, days: String) {
        var day = CivilDate(nearestTo: year, 1, 1)
        var found: [String] = []
        while day.year == year {
            if NationalHoliday.name(on: day) != nil {
                found.append(String(day.description.dropFirst(5).filter { $0 != "-" }))
            }
            day = day.adding(days: 1)
        }
        #expect(found.joined(separator: " ") == days)
    }

    @Test(arguments: [
        ("2026-01-01", "元日"), ("2026-01-12", "成人の日"), ("2026-02-11", "建国記念の日"), ("2026-02-23", "天皇誕生日"),
        ("2026-03-20", "春分の日"), ("2026-04-29", "昭和の日"), ("2026-05-03", "憲法記念日"), ("2026-05-04", "みどりの日"),
        ("2026-05-05", "こどもの日"), ("2026-05-06", "振替休日"), ("2026-07-20", "海の日"), ("2026-08-11", "山の日"),
        ("2026-09-21", "敬老の日"), ("2026-09-22", "国民の休日"), ("2026-09-23", "秋分の日"), ("2026-10-12", "スポーツの日"),
        ("2026-11-03", "文化の日"), ("2026-11-23", "勤労感謝の日"),
        ("2020-07-23", "海の日"), ("2020-07-24", "スポーツの日"), ("2020-08-10", "山の日"),
        ("2021-07-22", "海の日"), ("2021-07-23", "スポーツの日"), ("2021-08-08", "山の日"), ("2021-08-09", "振替休日"),
    ])
    func `a holiday has its name`(day: String, name: String) throws {
        #expect(NationalHoliday.name(on: try #require(CivilDate(day))) == name)
    }

    @Test(arguments: ["2020-07-20", "2020-08-11", "2020-10-12", "2021-07-19", "2021-08-11", "2021-10-11"])
    func `a holiday moved for the games does not stay where it was`(day: String) throws {
        #expect(NationalHoliday.name(on: try #require(CivilDate(day))) == nil)
    }
}
