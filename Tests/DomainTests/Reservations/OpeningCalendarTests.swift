import Domain
import Foundation
import Testing

@Suite struct OpeningCalendarTests {
    @Test(arguments: [
        ("2022-12", "10 11 25", "04 10 18"), ("2023-01", "08 22", "01 15 29"), ("2023-04", "08 09 23", "02 08 16 30"),
        ("2024-02", "10 11 25", "04 10 18"), ("2024-06", "08 09 23", "02 08 16 30"),
        ("2025-03", "09 23", "02 16 30"), ("2026-08", "08 09 23", "02 08 16 30"), ("2026-11", "08 22", "01 15 29"),
        ("2027-07", "11 25", "04 18"),
    ])
    func `the branches close on their Sundays and Saturdays`(month: String, center: String, plaza: String) {
        #expect(closures(of: .center, in: month) == center)
        #expect(closures(of: .plaza, in: month) == plaza)
    }

    @Test func `the last weekday is the fourth or the fifth`() {
        let calendar = OpeningCalendar.daily(closed: [DayRule(.weekday(.friday, nth: [.last]))])
        #expect(closures(of: calendar, in: "2026-11") == "27")
        #expect(closures(of: calendar, in: "2026-07") == "31")
    }

    @Test func `a range goes over the turn of the year, and its year is that in which it begins`() throws {
        let days = DayRule.Days.yearly(try #require(MonthDay("12-29")), try #require(MonthDay("01-03")))
        let always = OpeningCalendar.daily(closed: [DayRule(days)])
        #expect(closures(of: always, in: "2026-12") == "29 30 31")
        #expect(closures(of: always, in: "2027-01") == "01 02 03")
        let once = OpeningCalendar.daily(closed: [DayRule(days, years: [2026])])
        #expect(closures(of: once, in: "2026-01") == "")
        #expect(closures(of: once, in: "2026-12") == "29 30 31")
        #expect(closures(of: once, in: "2027-01") == "01 02 03")
        #expect(closures(of: once, in: "2027-12") == "")
    }

    @Test func `a range within a year has that year`() throws {
        let days = DayRule.Days.yearly(try #require(MonthDay("08-13")), try #require(MonthDay("08-15")))
        let once = OpeningCalendar.daily(closed: [DayRule(days, years: [2026])])
        #expect(closures(of: once, in: "2026-08") == "13 14 15")
        #expect(closures(of: once, in: "2025-08") == "")
        #expect(closures(of: once, in: "2027-08") == "")
    }

    @Test func `a date counts before an opening, an opening before a closing, that before holidays and the week`()
        throws
    {
        let day = try #require(CivilDate("2026-11-23"))
        let range = DayRule(.range(day, day))
        let opening = OpeningCalendar.Opening(days: range, hours: .sample("10:00-11:00"))
        let dated = OpeningCalendar.Exception(day: day, hours: .sample("12:00-13:00"))
        func hours(_ calendar: OpeningCalendar) -> String { calendar.hours(on: day).map(\.description).joined() }
        #expect(hours(.daily()) == "9:00-19:00")
        #expect(hours(.daily(holidays: .hours(.sample("9:00-12:00")))) == "9:00-12:00")
        #expect(hours(.daily(closed: [range], holidays: .hours(.sample("9:00-12:00")))) == "")
        #expect(hours(.daily(closed: [range], open: [opening])) == "10:00-11:00")
        #expect(hours(.daily(closed: [range], open: [opening], dates: [dated])) == "12:00-13:00")
    }

    @Test func `breaks remain and what overlaps is one`() throws {
        let day = try #require(CivilDate("2026-11-24"))
        func hours(_ hours: [OpeningHours]) -> [String] {
            OpeningCalendar.daily(dates: [OpeningCalendar.Exception(day: day, hours: hours)])
                .hours(on: day).map(\.description)
        }
        #expect(hours(.sample("13:00-17:00", "8:30-12:00")) == ["8:30-12:00", "13:00-17:00"])
        #expect(hours(.sample("9:00-12:00", "11:00-13:00", "13:00-15:00")) == ["9:00-15:00"])
        #expect(hours(.sample("9:00-17:00", "11:00-13:00")) == ["9:00-17:00"])
        #expect(hours([]) == [])
    }

    @Test func `citizens read why it is closed`() throws {
        let holiday = try #require(CivilDate("2026-11-23"))
        let sunday = try #require(CivilDate("2026-11-22"))
        let newYear = try #require(CivilDate("2027-01-02"))
        let yearEnd = DayRule(.yearly(MonthDay(holiday), MonthDay(newYear)), note: "年末年始")
        #expect(OpeningCalendar.daily(holidays: .closed).closure(on: holiday) == "祝日（勤労感謝の日）")
        #expect(OpeningCalendar.center.closure(on: sunday) == "定休日")
        #expect(OpeningCalendar.daily(closed: [yearEnd]).closure(on: newYear) == "年末年始")
        let dated = OpeningCalendar.Exception(day: sunday, hours: [], note: "停電のため")
        #expect(OpeningCalendar.daily(dates: [dated]).closure(on: sunday) == "停電のため")
        let bare = OpeningCalendar.Exception(day: sunday, hours: [])
        #expect(OpeningCalendar.daily(dates: [bare]).closure(on: sunday) == "臨時の休み")
        #expect(OpeningCalendar.daily().closure(on: sunday) == nil)
    }

    @Test func `a calendar is read as it was written`() throws {
        let json = """
            {"id":"a","name":"見本","weekly":{"mon":["8:30-12:00","13:00-17:15"]},"holidays":["9:00-12:00"],
             "closed":[{"weekday":"sun","nth":[2,"last"],"months":"even","note":"点検"},{"from":"12-29","to":"01-03"},
                       {"from":"2026-08-13","to":"2026-08-15","years":[2026]},{"holidays":true}],
             "open":[{"days":{"weekday":"sat","nth":[3],"months":[4,10]},"hours":["9:00-12:00"]}],
             "dates":[{"day":"2026-12-06","hours":[]}]}
            """
        let calendar = try JSONDecoder().decode(OpeningCalendar.self, from: Data(json.utf8))
        #expect(calendar.holidays == .hours(.sample("9:00-12:00")))
        #expect(calendar.weekly[.monday] == .sample("8:30-12:00", "13:00-17:15"))
        #expect(calendar.weekly[.tuesday] == [])
        #expect(calendar.closed?.last?.days == .holidays)
        #expect(calendar.closed?.first?.months == .even)
        #expect(calendar.open?.first?.hours == .sample("9:00-12:00"))
        #expect(calendar.dates?.first?.hours == [])
        #expect(try JSONDecoder().decode(OpeningCalendar.self, from: JSONEncoder().encode(calendar)) == calendar)
    }

    private func closures(of calendar: OpeningCalendar, in month: String) -> String {
        (1...31).compactMap { CivilDate("\(month)-\($0 < 10 ? "0" : "")\($0)") }
            .filter { !calendar.isOpen(on: $0) }.map { String($0.description.suffix(2)) }.joined(separator: " ")
    }
}
