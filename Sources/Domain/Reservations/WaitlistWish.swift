import Foundation

/// When somebody who waits for a seat could come.
package struct WaitlistWish: Sendable, Hashable {
    package let days: ClosedRange<CivilDate>
    /// nil: at any hour.
    package let half: HalfDay?

    package init(days: ClosedRange<CivilDate>, half: HalfDay?) {
        self.days = days
        self.half = half
    }

    /// Whether a visit that begins then is of use, and can still be answered and reached.
    package func accepts(_ day: CivilDate, at start: MinuteOfDay, now: Date) -> Bool {
        days.contains(day) && (half?.contains(start) ?? true)
            && day.moment(at: start) >= now + WaitlistOffer.shortestNotice
    }
}

package enum HalfDay: String, Sendable, Hashable, Codable, CaseIterable {
    case morning
    case afternoon

    package func contains(_ time: MinuteOfDay) -> Bool { (time.minutes < 720) == (self == .morning) }

    package var name: String { self == .morning ? "午前" : "午後" }
}

/// Seats that are kept for somebody who waits.
package enum WaitlistOffer {
    /// How long, in seconds.
    package static let lifetime: TimeInterval = 15 * 60
    /// From the offer to the visit, in seconds: time to answer, and for the way.
    package static let shortestNotice: TimeInterval = 2 * 3600
    /// Who has left so many offers unanswered waits no longer.
    package static let mostLapses = 3
}

/// Between which full hours of the day offers are made, so that nobody is woken by one. Written `8-21`.
package struct OfferHours: Sendable, Hashable {
    private let hours: Range<Int>

    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = Int(parts[0]), let to = Int(parts[1]), 0 <= from, from < to, to <= 24 else {
            return nil
        }
        hours = from..<to
    }

    package func contains(_ moment: Date) -> Bool {
        hours.contains(Int(moment.timeIntervalSince(CivilDate(moment).startInJapan) / 3600))
    }

    /// 8時から21時の間
    package var japanese: String { "\(hours.lowerBound)時から\(hours.upperBound)時の間" }
}
