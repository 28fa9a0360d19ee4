import Domain
import Foundation
import Testing

@Suite struct BookingWindowTests {
    private let friday = CivilDate(nearestTo: 2026, 11, 27)
    private let nine = MinuteOfDay(540) ?? .midnight

    /// As the town hall is open.
    private func isOpen(_ day: CivilDate) -> Bool { WorkingCalendar().isWorkingDay(day) }

    private func closing(_ window: BookingWindow, for day: CivilDate) -> String {
        text(window.closing(for: day, at: nine, isOpen: isOpen))
    }

    private func text(_ moment: Date) -> String { "\(CivilDate(moment)) \(MinuteOfDay(moment))" }

    @Test func `it opens calendar days before, at midnight or at an hour`() {
        var window = BookingWindow(opensDaysBefore: 30, closesOpenDaysBefore: 1)
        #expect(text(window.opening(for: friday)) == "2026-10-28 0:00")
        window.opensAt = MinuteOfDay("8:30")
        #expect(text(window.opening(for: friday)) == "2026-10-28 8:30")
    }

    @Test func `it closes at the end of an open day before`() throws {
        let window = BookingWindow(opensDaysBefore: 30, closesOpenDaysBefore: 1)
        #expect(closing(window, for: friday) == "2026-11-27 0:00")
        // Before a Tuesday after a holiday on Monday the last open day is the Friday.
        #expect(closing(window, for: try #require(CivilDate("2026-11-24"))) == "2026-11-21 0:00")
        // Before the first day of the year on which it works, the last of the year before.
        #expect(closing(window, for: try #require(CivilDate("2027-01-04"))) == "2026-12-29 0:00")
    }

    @Test func `it closes at an hour of that day`() throws {
        let hour = try #require(MinuteOfDay("17:00"))
        let window = BookingWindow(opensDaysBefore: 30, closesOpenDaysBefore: 2, closesAt: hour)
        #expect(closing(window, for: friday) == "2026-11-25 17:00")
        #expect(closing(window, for: try #require(CivilDate("2026-11-24"))) == "2026-11-19 17:00")
    }

    @Test func `open days are those of the place`() throws {
        let window = BookingWindow(opensDaysBefore: 30, closesOpenDaysBefore: 1)
        let day = try #require(CivilDate("2026-11-23"))
        let center = window.closing(for: day, at: nine, isOpen: OpeningCalendar.center.isOpen)
        #expect(text(center) == "2026-11-22 0:00")
        let plaza = window.closing(for: day, at: nine, isOpen: OpeningCalendar.plaza.isOpen)
        #expect(text(plaza) == "2026-11-23 0:00")
    }

    @Test func `calendar days count instead where a place opens seldom`() throws {
        let hour = try #require(MinuteOfDay("17:00"))
        var window = BookingWindow(opensDaysBefore: 14, closesOpenDaysBefore: 9, closesDaysBefore: 1, closesAt: hour)
        let tuesday = try #require(CivilDate("2026-11-24"))
        #expect(closing(window, for: tuesday) == "2026-11-23 17:00")
        window.closesAt = nil
        #expect(closing(window, for: tuesday) == "2026-11-24 0:00")
        window.closesDaysBefore = 0
        #expect(closing(window, for: tuesday) == "2026-11-24 9:00")
    }

    @Test func `on the day itself it closes with the visit, at an hour, or minutes before`() throws {
        var window = BookingWindow(opensDaysBefore: 30, closesOpenDaysBefore: 0)
        #expect(closing(window, for: friday) == "2026-11-27 9:00")
        window.closesMinutesBefore = 60
        #expect(closing(window, for: friday) == "2026-11-27 8:00")
        window.closesAt = MinuteOfDay("7:30")
        #expect(closing(window, for: friday) == "2026-11-27 7:30")
        window.closesAt = MinuteOfDay("17:00")
        #expect(closing(window, for: friday) == "2026-11-27 8:00")
    }

    @Test func `it is open from its first moment until before its last`() {
        let window = BookingWindow(opensDaysBefore: 1, closesOpenDaysBefore: 0)
        let opening = window.opening(for: friday)
        let end = friday.moment(at: nine)
        func isOpen(_ moment: Date) -> Bool { window.isOpen(for: friday, at: nine, now: moment) { _ in true } }
        #expect(!isOpen(opening.addingTimeInterval(-1)))
        #expect(isOpen(opening))
        #expect(isOpen(end.addingTimeInterval(-1)))
        #expect(!isOpen(end))
    }

    @Test func `a place that never opens ends the search`() {
        let window = BookingWindow(opensDaysBefore: 30, closesOpenDaysBefore: 1)
        #expect(window.closing(for: friday, at: nine) { _ in false } < window.opening(for: friday))
    }
}
