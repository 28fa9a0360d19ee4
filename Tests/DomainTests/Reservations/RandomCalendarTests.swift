import Domain
import Foundation
import TestKit
import Testing

@Suite struct RandomCalendarTests {
    @Test(arguments: 1...20)
    func `every day from 2022 to 2050 is open as a second reckoning has it`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let calendar = OpeningCalendar.random(using: &random)
        let naive = NaiveOpening(calendar)
        var day = try #require(CivilDate("2022-01-01"))
        let end = try #require(CivilDate("2051-01-01"))
        var wrong: [CivilDate] = []
        while day < end {
            let hours = calendar.hours(on: day)
            let reason = calendar.closure(on: day)
            if hours != naive.hours(on: day) || (reason == nil) == hours.isEmpty { wrong.append(day) }
            day = day.adding(days: 1)
        }
        #expect(wrong == [])
    }

    @Test(arguments: 1...50)
    func `a calendar survives JSON`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let calendar = OpeningCalendar.random(using: &random)
        #expect(try JSONDecoder().decode(OpeningCalendar.self, from: JSONEncoder().encode(calendar)) == calendar)
    }

    @Test(arguments: 1...50)
    func `hours come in order, touch nowhere, and have the minutes that were written`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let written = [OpeningHours].random(using: &random)
        let holiday = try #require(CivilDate("2026-11-23"))
        let opening = OpeningCalendar.Opening(days: DayRule(.holidays), hours: written)
        let dated = OpeningCalendar.Exception(day: holiday, hours: written)
        let weekly = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, written) })
        let calendars = [
            OpeningCalendar.daily(open: [opening]),
            .daily(dates: [dated]),
            .daily(holidays: .hours(written)),
            OpeningCalendar(id: "a", name: "見本", weekly: WeeklyHours(weekly), holidays: .asWeekday),
        ]
        for calendar in calendars {
            let hours = calendar.hours(on: holiday)
            #expect(zip(hours, hours.dropFirst()).allSatisfy { $0.to < $1.from })
            #expect(minutes(of: hours) == minutes(of: written))
        }
    }

    @Test func `hours that are set later are put in order too`() throws {
        let day = try #require(CivilDate("2026-11-23"))
        var dated = OpeningCalendar.Exception(day: day, hours: [])
        dated.hours = .sample("13:00-17:00", "9:00-12:00")
        #expect(OpeningCalendar.daily(dates: [dated]).hours(on: day) == .sample("9:00-12:00", "13:00-17:00"))
    }

    private func minutes(of hours: [OpeningHours]) -> Set<Int> {
        Set(hours.flatMap { Array($0.from.minutes..<$0.to.minutes) })
    }
}
