import Domain
import Foundation
import Postgres

/// Visits without a reservation: they take no seat of a slot, the queue decides.
struct CounterVisitStore: Sendable {
    let transaction: Transaction
    let keys: KeyRing
    let now: Date

    /// - Parameter id: the key of the form: sent twice, it is one visit.
    /// - Returns: false when it was there already.
    func addWalkIn(_ id: UUID, need: VisitNeed, office: String, people: Int, today: CivilDate) async throws -> Bool {
        let key = try keys.makeRecordKey(for: id)
        let number = ReservationNumber(random: UInt64.random(in: 0..<1 << 35))
        let start = min(MinuteOfDay(now).minutes, 1439)
        let end = min(start + need.minutes, 1440)
        let counts = try await transaction.pipeline([
            """
            insert into reservations
                (id, number, status, seats, channel, office_id, day, start_minute, end_minute, people, purposes,
                 key_version, wrapped_key, created_at, confirmed_at)
            values (
                \(id), \(number.letters), 'confirmed', 'staff', 'walk-in', \(office), \(today.description), \(start),
                \(end), \(people), \(need.purposes), \(key.wrapped.version), \(key.wrapped.bytes), \(now), \(now))
            on conflict (id) do nothing
            """,
            """
            insert into stops (reservation_id, ordinal, counter_id, resources, purposes, day, start_minute, end_minute)
            values (
                \(id), 0, \(need.counter), \([String]()), \(need.purposes), \(today.description), \(start), \(end))
            on conflict do nothing
            """,
        ])
        return counts[0] == 1
    }
}
