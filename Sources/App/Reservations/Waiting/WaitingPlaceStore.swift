import Domain
import Foundation
import Postgres

/// Takes, moves, uses and gives up places in a line.
struct WaitingPlaceStore: Sendable {
    let database: any Querying
    let now: Date

    private static let columns: SQL = "id, code, rank, admitted_until, used_by"

    /// The place of a browser.
    func find(in room: UUID, holder: [UInt8]) async throws -> WaitingPlace? {
        try await database.first(
            """
            select \(fragment: Self.columns) from waiting_places
            where room_id = \(room) and holder_digest = \(holder) and left_at is null
            """,
            as: WaitingPlace.self
        )
    }

    /// A new place for a browser that has none, or none that is of use any more; otherwise nothing changes.
    func take(in room: WaitingRoom, draw: WaitingDraw, holder: [UInt8]) async throws {
        let id = UUID()
        try await database.pipeline(
            Self.waitingForDraw(room) + [
                """
                update waiting_places set left_at = \(now)
                where room_id = \(room.id) and holder_digest = \(holder) and left_at is null
                    and (admitted_until <= \(now) or used_at is not null)
                """,
                """
                insert into waiting_places (id, room_id, code, channel, holder_digest, draw, joined_at, is_early)
                select \(id), id, \(Self.newCode), 'web', \(holder), \(draw.value(of: id)), \(now),
                    \(fragment: Self.isEarly(now))
                from waiting_rooms where id = \(room.id) and status = 'open'
                on conflict do nothing
                """,
            ],
            repeatable: true
        )
    }

    /// Whoever has called gets a place in the same order; the same number once more keeps its place.
    func take(
        _ id: UUID,
        in room: WaitingRoom,
        draw: WaitingDraw,
        telephone: TelephoneNumber,
        keys: KeyRing
    ) async throws -> WaitingPlace? {
        let term = keys.blindIndex(ofTelephone: telephone.digits)
        let key = try keys.makeRecordKey(for: id)
        let contact = try key.seal(text: telephone.digits, purpose: Self.contact)
        try await database.pipeline(
            Self.waitingForDraw(room) + [
                """
                update waiting_places set left_at = \(now)
                where room_id = \(room.id) and telephone_term = \(term) and left_at is null
                    and (admitted_until <= \(now) or used_at is not null)
                """,
                """
                insert into waiting_places
                    (id, room_id, code, channel, telephone_term, contact, key_version, wrapped_key, draw, joined_at,
                     is_early)
                select \(id), id, \(Self.newCode), 'telephone', \(term), \(contact), \(key.wrapped.version),
                    \(key.wrapped.bytes), \(draw.value(of: id)), \(now), \(fragment: Self.isEarly(now))
                from waiting_rooms where id = \(room.id) and status = 'open'
                on conflict do nothing
                """,
            ]
        )
        return try await database.first(
            """
            select \(fragment: Self.columns) from waiting_places
            where room_id = \(room.id) and telephone_term = \(term) and left_at is null
            """,
            as: WaitingPlace.self
        )
    }

    /// Moves the place with that code to a browser that has none.
    ///
    /// - Returns: false when there is no such place that is of use.
    func move(_ code: ReservationNumber, in room: UUID, to holder: [UInt8]) async throws -> Bool {
        try await database.execute(
            """
            update waiting_places set holder_digest = \(holder)
            where room_id = \(room) and code = \(code.letters) and left_at is null and used_at is null
                and (admitted_until is null or admitted_until > \(now))
            """
        ) == 1
    }

    func leave(_ room: UUID, holder: [UInt8]) async throws {
        try await database.execute(
            """
            update waiting_places set left_at = \(now)
            where room_id = \(room) and holder_digest = \(holder) and left_at is null
            """,
            repeatable: true
        )
    }

    /// Whether the browser was let in and may choose a time.
    func isAdmitted(in room: UUID, holder: [UInt8]) async throws -> Bool {
        try await database.one(
            """
            select exists (
                select from waiting_places
                where room_id = \(room) and holder_digest = \(holder) and left_at is null
                    and admitted_until > \(now) and (used_by is null or exists (
                        select from reservations where reservations.id = used_by and status = 'held')))
            """,
            as: Bool.self
        )
    }

    /// Whether a session has a reservation for the purpose that it may change: who has one needs no place.
    func isChanging(_ reservation: UUID, for purpose: String, session: [UInt8]) async throws -> Bool {
        try await database.one(
            """
            select exists (
                select from reservations join session_reservations on reservation_id = reservations.id
                where reservations.id = \(reservation) and session_reservations.session_id = \(session)
                    and status = 'confirmed' and \(purpose) = any (purposes))
            """,
            as: Bool.self
        )
    }

    /// The statement that uses a browser's place for a hold, or takes the transaction back with `SQLState.notAdmitted`.
    static func using(
        _ room: UUID,
        holder: [UInt8],
        for reservation: UUID,
        session: [UInt8],
        now: Date
    ) -> SQL {
        "select require_admission(\(room), \(holder), \(reservation), \(session), \(now))"
    }

    /// Uses a caller's place for a reservation.
    ///
    /// - Throws: `NotAdmitted` when it is not that caller's turn.
    func use(_ room: UUID, telephone term: [UInt8], for reservation: UUID) async throws {
        let used = try await database.execute(
            """
            update waiting_places set used_at = \(now), used_by = \(reservation)
            where room_id = \(room) and telephone_term = \(term) and left_at is null and used_at is null
                and admitted_until > \(now)
            """
        )
        guard used == 1 else { throw NotAdmitted() }
    }

    static let contact = "waiting-place.contact"

    private static var newCode: String { ReservationNumber(random: UInt64.random(in: 0..<1 << 35)).letters }

    /// While the draw is being made nobody joins; whoever has come before takes part in it.
    private static func waitingForDraw(_ room: WaitingRoom) -> [SQL] {
        room.drawnAt == nil ? ["select pg_advisory_xact_lock_shared(\(fragment: WaitingLineStore.lock(room.id)))"] : []
    }

    private static func isEarly(_ now: Date) -> SQL { "drawn_at is null and coalesce(\(now) < opens_at, false)" }
}

extension SQLState {
    /// See `require_admission`.
    static let notAdmitted = SQLState(rawValue: "MG002")
}

/// It is not the turn of whoever wants to reserve.
struct NotAdmitted: Error {}
