import Foundation

/// From when until when a visit can be reserved, changed and cancelled by citizens.
package struct BookingWindow: Sendable, Hashable, Codable {
    /// The first day on which it is open, so many calendar days before the visit.
    package var opensDaysBefore: Int
    /// The hour of that day; midnight when absent.
    package var opensAt: MinuteOfDay?
    /// The last day on which it is open, so many open days of the place before the visit; 0 is the day itself.
    package var closesOpenDaysBefore: Int
    /// So many calendar days instead, for places that open seldom.
    package var closesDaysBefore: Int?
    /// The hour of that day; its end when absent, and on the day itself the beginning of the visit.
    package var closesAt: MinuteOfDay?
    /// On the day itself: so many minutes before the visit begins.
    package var closesMinutesBefore: Int?

    package init(
        opensDaysBefore: Int,
        opensAt: MinuteOfDay? = nil,
        closesOpenDaysBefore: Int,
        closesDaysBefore: Int? = nil,
        closesAt: MinuteOfDay? = nil,
        closesMinutesBefore: Int? = nil
    ) {
        self.opensDaysBefore = opensDaysBefore
        self.opensAt = opensAt
        self.closesOpenDaysBefore = closesOpenDaysBefore
        self.closesDaysBefore = closesDaysBefore
        self.closesAt = closesAt
        self.closesMinutesBefore = closesMinutesBefore
    }
}

extension BookingWindow {
    /// From which moment a visit on that day can be reserved.
    package func opening(for day: CivilDate) -> Date {
        day.adding(days: -opensDaysBefore).moment(at: opensAt)
    }

    /// Until which moment (without it) a visit that begins then can be reserved.
    ///
    /// - Parameter isOpen: whether the place is open on a day: what counts as a day between.
    package func closing(for day: CivilDate, at start: MinuteOfDay, isOpen: (CivilDate) -> Bool) -> Date {
        let begin = day.moment(at: start)
        guard (closesDaysBefore ?? closesOpenDaysBefore) > 0 else {
            let hour = closesAt.map { day.moment(at: $0) } ?? begin
            return min(hour, begin.addingTimeInterval(TimeInterval(-max(0, closesMinutesBefore ?? 0) * 60)))
        }
        let last = closesDaysBefore.map { day.adding(days: -$0) } ?? openDay(before: day, isOpen: isOpen)
        return closesAt.map { last.moment(at: $0) } ?? last.adding(days: 1).startInJapan
    }

    /// Whether a visit can be reserved now.
    package func isOpen(
        for day: CivilDate,
        at start: MinuteOfDay,
        now: Date,
        isOpen: (CivilDate) -> Bool
    ) -> Bool {
        opening(for: day) <= now && now < closing(for: day, at: start, isOpen: isOpen)
    }

    /// The last day for which it can be open at that moment.
    package func lastDay(at now: Date) -> CivilDate {
        let today = CivilDate(now)
        let isBeforeHour = opensAt.map { now < today.moment(at: $0) } ?? false
        return today.adding(days: opensDaysBefore - (isBeforeHour ? 1 : 0))
    }

    private func openDay(before day: CivilDate, isOpen: (CivilDate) -> Bool) -> CivilDate {
        var result = day
        var left = closesOpenDaysBefore
        // Ends even where a place never opens.
        for _ in 0..<366 where left > 0 {
            result = result.adding(days: -1)
            if isOpen(result) { left -= 1 }
        }
        return result
    }
}

extension CivilDate {
    /// The moment at that time of the day in Japan; its beginning when nil.
    package func moment(at time: MinuteOfDay?) -> Date {
        startInJapan.addingTimeInterval(TimeInterval((time?.minutes ?? 0) * 60))
    }
}

extension MinuteOfDay {
    /// The time on the clock in Japan, whole minutes that have begun.
    package init(_ moment: Date) {
        let seconds = moment.timeIntervalSince(CivilDate(moment).startInJapan)
        self = MinuteOfDay(Int(seconds / 60)) ?? .midnight
    }

    package static let midnight = MinuteOfDay(minutes: 0)

    private init(minutes: Int) {
        self.minutes = minutes
    }
}
