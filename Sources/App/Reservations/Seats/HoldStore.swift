import Domain
import Foundation
import Postgres

/// Begins reservations, and ends those that nobody has confirmed.
struct HoldStore: Sendable {
    let transaction: Transaction
    let keys: KeyRing
    let now: Date

    /// Keeps the seats of the plan, or none of them.
    ///
    /// - Throws: `SeatsTaken` when one of the slots has no room; `HoldRepeated` when it is there already. The transaction
    ///   must be taken back then.
    func add(_ hold: Hold) async throws {
        let key = try keys.makeRecordKey(for: hold.id)
        let number = ReservationNumber(random: UInt64.random(in: 0..<1 << 35))
        let counts = try await transaction.pipeline(
            [
                """
                insert into reservations
                    (id, number, status, seats, channel, office_id, day, start_minute, end_minute, people, purposes,
                     session_id, key_version, wrapped_key, held_until, created_at)
                values (
                    \(hold.id), \(number.letters), 'held', \(hold.seats.rawValue), \(hold.channel.rawValue),
                    \(hold.office), \(hold.day.description), \(hold.plan.start.minutes), \(hold.plan.end.minutes),
                    \(hold.people), \(hold.purposes), \(hold.session), \(key.wrapped.version), \(key.wrapped.bytes),
                    \(hold.until), \(now))
                on conflict (id) do nothing
                """,
                SeatStore.taking(hold.plan, on: hold.day, for: hold.id, hold.seats, now: now),
                Self.insertStops(of: hold.plan, on: hold.day, for: hold.id),
            ] + Self.grant(hold)
        )
        guard counts[0] == 1 else { throw HoldRepeated() }
        guard counts[1] == hold.plan.claims.count else { throw SeatsTaken() }
    }

    static func insertStops(of plan: VisitPlan, on day: CivilDate, for reservation: UUID) -> SQL {
        let rows = plan.stops.enumerated().map { ordinal, stop -> SQL in
            """
            (\(reservation)::uuid, \(ordinal)::smallint, \(stop.need.counter)::text, \(stop.need.resources),
             \(stop.need.purposes), \(day.description)::date, \(stop.start.minutes)::smallint,
             \(stop.end.minutes)::smallint)
            """
        }
        return """
            insert into stops
                (reservation_id, ordinal, counter_id, resources, purposes, day, start_minute, end_minute)
            values \(fragment: SQL(joining: rows, by: ", "))
            on conflict do nothing
            """
    }

    private static func grant(_ hold: Hold) -> [SQL] {
        guard let session = hold.session else { return [] }
        return [
            """
            insert into session_reservations (session_id, reservation_id) values (\(session), \(hold.id))
            on conflict do nothing
            """
        ]
    }

    /// Ends the holds of a browser: it fills in one form at a time, so that nobody keeps seats for nothing.
    func endAll(of session: [UInt8], except kept: UUID) async throws {
        try await end("session_id = \(session) and id <> \(kept)", as: .cancelled, limit: 10)
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

/// The form was sent before: its hold is there.
struct HoldRepeated: Error {}
