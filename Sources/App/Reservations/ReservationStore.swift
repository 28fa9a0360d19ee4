import Domain
import Foundation
import Postgres

/// Reads reservations and moves them from state to state.
struct ReservationStore: Sendable {
    let database: any Querying
    let desk: Desk

    private static let columns: SQL = """
        reservations.id, number, status, seats, channel, office_id, day::text as day, start_minute, end_minute, people,
        purposes, key_version, wrapped_key, contact, held_until, revision, displaced_at, created_at
        """

    /// - Parameter locked: holds the row until the transaction ends, for a change that follows.
    /// - Throws: `Problem(.notFound)` when there is none or the session may not see it: the answer does not tell which.
    func find(_ access: ReservationAccess, locked: Bool = false) async throws -> OpenReservation {
        let lock: SQL = locked ? "for update of reservations" : ""
        let row = try await database.first(
            """
            select \(fragment: Self.columns) from reservations
            where id = \(access.reservation) and exists (
                select from session_reservations
                where reservation_id = reservations.id and session_id = \(access.session))
            \(fragment: lock)
            """,
            as: ReservationRow.self
        )
        guard let row else {
            throw Problem(.notFound, "この予約は見つかりませんでした。予約番号と電話番号、またはメールでお送りしたリンクから開いてください。")
        }
        return try await open([row])[0]
    }

    /// For those who hold the reservation's link, and for jobs.
    func find(_ id: UUID, locked: Bool = false) async throws -> OpenReservation? {
        let lock: SQL = locked ? "for update" : ""
        let row = try await database.first(
            "select \(fragment: Self.columns) from reservations where id = \(id) \(fragment: lock)",
            as: ReservationRow.self
        )
        guard let row else { return nil }
        return try await open([row])[0]
    }

    /// For officers: only those that come to one of their counters.
    ///
    /// - Throws: `Problem(.notFound)` when there is none or it comes to others: the answer does not tell which.
    func find(_ id: UUID, at counters: [String], locked: Bool = false) async throws -> OpenReservation {
        let lock: SQL = locked ? "for update of reservations" : ""
        let row = try await database.first(
            """
            select \(fragment: Self.columns) from reservations
            where id = \(id) and exists (
                select from stops where reservation_id = reservations.id and counter_id = any (\(counters)))
            \(fragment: lock)
            """,
            as: ReservationRow.self
        )
        guard let row else { throw Problem(.notFound, "この予約は見つかりませんでした。") }
        return try await open([row])[0]
    }

    /// Several at once, in the order of the calendar.
    func find(_ ids: [UUID]) async throws -> [OpenReservation] {
        try await open(
            try await database.rows(
                "select \(fragment: Self.columns) from reservations where id = any (\(ids)) order by day, start_minute",
                as: ReservationRow.self
            )
        )
    }

    /// The confirmed one with that number and telephone, whoever asks.
    func find(_ number: ReservationNumber, term: [UInt8]) async throws -> UUID? {
        try await database.first(
            """
            select id from reservations
            where number = \(number.letters) and status in ('confirmed', 'cancelled') and \(term) = any (contact_terms)
            """,
            as: UUID.self
        )
    }

    func grant(_ reservation: UUID, to session: [UInt8]) async throws {
        try await database.execute(Self.granting(reservation, to: session))
    }

    /// The statement that lets a session see a reservation.
    static func granting(_ reservation: UUID, to session: [UInt8]) -> SQL {
        """
        insert into session_reservations (session_id, reservation_id) values (\(session), \(reservation))
        on conflict do nothing
        """
    }

    /// What was filled in, until it is confirmed.
    func keep(_ visitor: VisitorRecord, of reservation: OpenReservation) async throws {
        let sealed = try reservation.key.seal(json: visitor, purpose: ReservationPurpose.contact)
        try await database.execute(
            "update reservations set contact = \(sealed) where id = \(reservation.id) and status = 'held'",
            repeatable: true
        )
    }

    /// How late its visitor will be.
    func tellDelay(_ minutes: Int, of reservation: UUID) async throws {
        try await database.execute("update reservations set delay_minutes = \(minutes) where id = \(reservation)")
    }

    /// A link for a mail, which opens the reservation on any device.
    func addLink(to reservation: UUID) async throws -> Token {
        let token = Token.random()
        try await database.execute(
            """
            insert into reservation_links (token_digest, reservation_id, created_at)
            values (\(token.digest), \(reservation), \(desk.now()))
            """
        )
        return token
    }

    /// nil when it was never a link.
    func reservation(of link: Token) async throws -> UUID? {
        try await database.first(
            "select reservation_id from reservation_links where token_digest = \(link.digest)",
            as: UUID.self
        )
    }

    /// With their stops, in the order of the rows.
    private func open(_ rows: [ReservationRow]) async throws -> [OpenReservation] {
        let stops = try await database.rows(
            """
            select reservation_id, ordinal, counter_id, resources, purposes, start_minute, end_minute, status from stops
            where reservation_id = any (\(rows.map(\.id))) order by reservation_id, ordinal
            """,
            as: StopRow.self
        )
        let byReservation = Dictionary(grouping: stops, by: \.reservationId)
        return try rows.map { row in
            OpenReservation(
                row: row,
                key: try desk.keys.unwrap(
                    WrappedKey(version: row.keyVersion, bytes: row.wrappedKey),
                    for: row.id
                ),
                stops: byReservation[row.id] ?? []
            )
        }
    }
}
