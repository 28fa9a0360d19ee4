import Domain
import Testing

@Suite struct CivilDateTests {
    @Test func `days are counted without a gap over four centuries`() throws {
        var day = try #require(CivilDate("1900-01-01"))
        var wrong: [CivilDate] = []
        for number in day.daysSinceEpoch..<day.daysSinceEpoch + 146_097 {
            let exists = CivilDate(year: day.year, month: day.month, day: day.day) == day
            if day.daysSinceEpoch != number || !exists { wrong.append(day) }
            day = day.adding(days: 1)
        }
        #expect(wrong.isEmpty)
        #expect(day.description == "2300-01-01")
    }

    @Test(arguments: [
        "1970-01-01": 0, "2000-02-29": 11_016, "2026-11-23": 20_780, "1969-12-31": -1, "0001-01-01": -719_162,
    ])
    func `a day has its number`(day: String, number: Int) {
        #expect(CivilDate(day)?.daysSinceEpoch == number)
        #expect(CivilDate(daysSinceEpoch: number).description == day)
    }

    @Test(arguments: [
        "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-4-1", "2026-04-01 ", "",
        "０２６-04-01",
    ])
    func `what is no day is not read`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `the nearest day is found`() {
        #expect(CivilDate(nearestTo: 2026, 2, 30).description == "2026-02-28")
        #expect(CivilDate(nearestTo: 2028, 2, 30).description == "2028-02-29")
        #expect(CivilDate(nearestTo: 0, 0, 0).description == "0001-01-01")
        #expect(CivilDate(nearestTo: 99_999, 13, 32).description == "9999-12-31")
    }
}
