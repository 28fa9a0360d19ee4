import Domain
import Foundation
import TestKit
import Testing

/// A thousand windows and days against a count on the fingers.
@Suite struct RandomBookingWindowTests {
    @Test(arguments: 1...20)
    func `it closes when a count on the fingers says so, and never after the visit has begun`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<50 {
            let sample = Sample(using: &random)
            let window = sample.window
            let closing = window.closing(for: sample.day, at: sample.start, isOpen: sample.isOpen)
            #expect(closing == Sample.moment(sample.closing), "\(sample)")
            #expect(closing <= sample.day.moment(at: sample.start), "\(sample)")
            #expect(window.opening(for: sample.day) == Sample.moment(sample.opening), "\(sample)")
        }
    }

    @Test(arguments: 1...20)
    func `it is open exactly between, and never once the visit has begun`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<50 {
            let sample = Sample(using: &random)
            let begin = sample.day.daysSinceEpoch * 1440 + sample.start.minutes
            let edges = [sample.opening, sample.closing, begin].flatMap { [$0 - 1, $0, $0 + 1] }
            for minute in edges + (0..<5).map({ _ in begin - Int.random(in: -1440...90_000, using: &random) }) {
                let isOpen = sample.window.isOpen(
                    for: sample.day,
                    at: sample.start,
                    now: Sample.moment(minute),
                    isOpen: sample.isOpen
                )
                #expect(isOpen == (sample.opening <= minute && minute < sample.closing), "\(sample)")
                #expect(!isOpen || minute < begin, "\(sample)")
            }
        }
    }

    @Test(arguments: 1...20)
    func `the last day that can be reserved is the last that has opened`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<50 {
            let sample = Sample(using: &random)
            for minute in [sample.opening - 1, sample.opening, Int.random(in: 29_000_000...30_000_000, using: &random)]
            {
                let now = Sample.moment(minute)
                let last = sample.window.lastDay(at: now)
                #expect(sample.window.opening(for: last) <= now, "\(sample)")
                #expect(sample.window.opening(for: last.adding(days: 1)) > now, "\(sample)")
            }
        }
    }
}

/// A window, a visit, and the days on which the place is open; moments are minutes of the clock in Japan since 1970.
private struct Sample {
    let window: BookingWindow
    let day: CivilDate
    let start: MinuteOfDay
    let openDays: Set<CivilDate>

    init(using random: inout some RandomNumberGenerator) {
        func maybe<Value>(_ value: Value, _ random: inout some RandomNumberGenerator) -> Value? {
            Bool.random(using: &random) ? value : nil
        }
        window = BookingWindow(
            opensDaysBefore: Int.random(in: 0...60, using: &random),
            opensAt: maybe(MinuteOfDay.random(using: &random), &random),
            closesOpenDaysBefore: Int.random(in: 0...5, using: &random),
            closesDaysBefore: maybe(Int.random(in: 0...5, using: &random), &random),
            closesAt: maybe(MinuteOfDay.random(using: &random), &random),
            closesMinutesBefore: maybe(Int.random(in: 0...300, using: &random), &random)
        )
        let visit = CivilDate.random(using: &random)
        day = visit
        start = MinuteOfDay.random(using: &random)
        let days = (0...365).filter { _ in Int.random(in: 0...2, using: &random) == 0 }
        openDays = Set(days.map { visit.adding(days: -$0) })
    }

    func isOpen(_ day: CivilDate) -> Bool { openDays.contains(day) }

    var opening: Int { (day.daysSinceEpoch - window.opensDaysBefore) * 1440 + (window.opensAt?.minutes ?? 0) }

    var closing: Int {
        let today = day.daysSinceEpoch * 1440
        let count = window.closesDaysBefore ?? window.closesOpenDaysBefore
        if count == 0 {
            let before = start.minutes - (window.closesMinutesBefore ?? 0)
            return today + min(start.minutes, before, window.closesAt?.minutes ?? start.minutes)
        }
        let counted =
            window.closesDaysBefore == nil
            ? openDays.filter { $0 < day }.sorted(by: >).map(\.daysSinceEpoch)[count - 1]
            : day.daysSinceEpoch - count
        return counted * 1440 + (window.closesAt?.minutes ?? 1440)
    }

    static func moment(_ minutes: Int) -> Date {
        Date(timeIntervalSince1970: TimeInterval(minutes * 60 - 9 * 3600))
    }
}

extension MinuteOfDay {
    /// Until the last quarter of an hour of the day.
    fileprivate static func random(using random: inout some RandomNumberGenerator) -> MinuteOfDay {
        MinuteOfDay(Int.random(in: 0...1425, using: &random)) ?? .midnight
    }
}
