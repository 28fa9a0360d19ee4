import Foundation
import Postgres
import TestKit
import Testing

/// Whether the counts of seats, their limits and the claims on them agree.
struct SeatLedger: Decodable, Sendable, Equatable {
    /// Slots whose count is not the number of claims on them.
    var miscounted: Int
    /// Slots with more visits than seats.
    var overbooked: Int
    /// Claims of reservations that take no seats.
    var leaked: Int
    /// Reservations that take seats and have none.
    var seatless: Int

    static let sound = SeatLedger(miscounted: 0, overbooked: 0, leaked: 0, seatless: 0)

    static func read(_ town: TestTown) async throws -> SeatLedger {
        try await town.database.pool.one(
            """
            select
                (select count(*) from slots where taken <> (
                    select count(*) from claims
                    where (claims.resource_id, claims.day, claims.minute)
                        = (slots.resource_id, slots.day, slots.minute))) as miscounted,
                (select count(*) from slots where taken > capacity + extra) as overbooked,
                (select count(*) from claims join reservations on id = reservation_id
                    where status not in ('held', 'confirmed')) as leaked,
                (select count(*) from reservations
                    where status in ('held', 'confirmed') and channel <> 'walk-in'
                        and not exists (select from claims where reservation_id = id)) as seatless
            """,
            as: SeatLedger.self
        )
    }
}
