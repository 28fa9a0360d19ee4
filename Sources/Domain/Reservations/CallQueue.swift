import Foundation

/// Who is called next at a counter.
///
/// Whoever has reserved and came in time is called at the reserved hour, before those without a reservation. Who came later
/// than the grace allows waits like those without one, from the hour of arrival. Before the reserved hour somebody is
/// called only if nobody else waits.
package struct CallQueue: Sendable {
    /// Somebody who waits.
    package struct Entry: Sendable, Hashable {
        package let id: String
        /// The reserved moment; nil without a reservation.
        package let reserved: Date?
        package let arrived: Date

        package init(id: String, reserved: Date?, arrived: Date) {
            self.id = id
            self.reserved = reserved
            self.arrived = arrived
        }

        /// Whether the reservation still counts.
        var isInTime: Bool { reserved.map { arrived <= $0 + CallQueue.grace } ?? false }
    }

    /// So many seconds after the reserved moment one still comes in time.
    package static let grace: TimeInterval = 600

    /// In the order of calling at `now`.
    package let order: [Entry]

    package init(_ entries: [Entry], at now: Date) {
        order = entries.sorted { left, right in
            let (first, second) = (Self.rank(left, now), Self.rank(right, now))
            guard first.turn == second.turn else { return first.turn < second.turn }
            return (first.moment, left.arrived, left.id) < (second.moment, right.arrived, right.id)
        }
    }

    private static func rank(_ entry: Entry, _ now: Date) -> (turn: Int, moment: Date) {
        guard let reserved = entry.reserved, entry.isInTime else { return (1, entry.arrived) }
        return (reserved <= now ? 0 : 2, reserved)
    }
}
