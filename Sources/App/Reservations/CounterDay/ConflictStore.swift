import Domain
import Foundation
import Postgres

/// Visits that have lost their seat because a place was closed or shrunk after they were reserved.
struct ConflictStore: Sendable {
    let database: any Querying

    /// Of each slot with more visits than seats those that were confirmed last; whoever reserved first keeps the seat.
    func affected(of resources: [String]) async throws -> [UUID] {
        try await database.rows(
            """
            select reservation_id from (
                select claims.reservation_id, slots.day, slots.excess, row_number() over (
                    partition by claims.resource_id, claims.day, claims.minute
                    order by confirmed_at desc nulls first, reservations.id) as place
                from slots
                join claims using (resource_id, day, minute)
                join reservations on reservations.id = claims.reservation_id
                where slots.excess > 0 and resource_id = any (\(resources))
            ) as ranked
            where place <= excess
            group by reservation_id, day order by day, reservation_id limit 200
            """,
            as: UUID.self
        )
    }
}
