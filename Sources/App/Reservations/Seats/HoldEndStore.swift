import Domain
import Foundation
import Postgres

/// Ends reservations that nobody has confirmed.
struct HoldEndStore: Sendable {
    let transaction: Transaction
    let now: Date

    /// Ends the holds of a browser: it fills in one form at a time, so that nobody keeps seats for nothing.
    func endAll(of session: [UInt8], except kept: UUID) async throws {
        try await end("session_id = \(session) and id <> \(kept)", as: .cancelled, limit: 10)
    }

    /// Ends those of these that are still held.
    func expire(_ holds: [UUID]) async throws {
        try await end("id = any (\(holds))", as: .expired, limit: holds.count)
    }

    /// Ends holds whose time is over.
    ///
    /// - Parameter day: only those that take seats of the resources on that day; all of them when nil.
    /// - Returns: how many were ended.
    @discardableResult
    func expire(limit: Int = 200, on day: CivilDate? = nil, resources: [String] = []) async throws -> Int {
        guard let day else { return try await end("held_until <= \(now)", as: .expired, limit: limit) }
        return try await end(
            """
            held_until <= \(now) and exists (
                select from claims
                where reservation_id = reservations.id and claims.day = \(day.description)::date
                    and resource_id = any (\(resources)))
            """,
            as: .expired,
            limit: limit
        )
    }

    @discardableResult
    private func end(_ condition: SQL, as status: ReservationStatus, limit: Int) async throws -> Int {
        let ended = try await transaction.rows(
            """
            update reservations set status = \(status.rawValue), held_until = null, ended_at = \(now)
            where id = any (array(
                select id from reservations where status = 'held' and \(fragment: condition)
                order by held_until limit \(limit) for update skip locked))
            returning id
            """,
            as: UUID.self
        )
        guard !ended.isEmpty else { return 0 }
        try await SeatStore(transaction: transaction, now: now).giveBack(of: ended)
        return ended.count
    }
}
