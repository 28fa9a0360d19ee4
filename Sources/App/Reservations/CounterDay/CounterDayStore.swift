import Domain
import Foundation
import Postgres

/// The visits of a day at an officer's counters.
struct CounterDayStore: Sendable {
    let database: any Querying
    let keys: KeyRing

    private static let selection: SQL = """
        select reservation_id, ordinal, counter_id, stops.purposes, stops.day::text as day, stops.start_minute,
            stops.status, call_number, arrived_at, called_at, desk, number, channel, people, delay_minutes,
            displaced_at is not null as is_displaced, key_version, wrapped_key, contact
        from stops join reservations on reservations.id = reservation_id
        """

    /// In the order of the clock.
    func stops(at counters: [String], on day: CivilDate) async throws -> [DayStop] {
        try await database.rows(
            """
            \(fragment: Self.selection)
            where counter_id = any (\(counters)) and stops.day = \(day.description)::date
                and reservations.status = 'confirmed'
            order by stops.start_minute, arrived_at nulls last, reservation_id, ordinal
            """,
            as: DayStop.Row.self
        ).map(open)
    }

    /// One of them, held until the transaction ends.
    ///
    /// - Throws: `Problem(.notFound)` also when it is at another's counter.
    func lock(_ reservation: UUID, _ ordinal: Int, at counters: [String]) async throws -> DayStop {
        let row = try await database.first(
            """
            \(fragment: Self.selection)
            where reservation_id = \(reservation) and ordinal = \(ordinal) and counter_id = any (\(counters))
                and reservations.status = 'confirmed'
            for update of stops
            """,
            as: DayStop.Row.self
        )
        guard let row else { throw Problem(.notFound, "この予約は見つかりませんでした。取り消されたかもしれません。") }
        return try open(row)
    }

    /// The first stop of a reservation of that day that nobody has arrived for, by its number; held.
    func lock(_ number: ReservationNumber, on day: CivilDate, at counters: [String]) async throws -> DayStop? {
        try await database.first(
            """
            \(fragment: Self.selection)
            where number = \(number.letters) and stops.day = \(day.description)::date
                and counter_id = any (\(counters)) and reservations.status = 'confirmed'
                and stops.status <> 'served'
            order by ordinal limit 1
            for update of stops
            """,
            as: DayStop.Row.self
        ).map(open)
    }

    /// Lets only one at a time choose who is next at a counter, until the transaction ends.
    func takeTurn(at counter: String) async throws {
        try await database.execute("select pg_advisory_xact_lock(hashtextextended(\("counter:\(counter)"), 0))")
    }

    private func open(_ row: DayStop.Row) throws -> DayStop {
        let visitor = try row.contact.map { contact in
            try keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.reservationId)
                .openJSON(contact, as: VisitorRecord.self, purpose: ReservationPurpose.contact)
        }
        return DayStop(row: row, visitor: visitor)
    }
}
