import Domain
import Foundation
import Postgres

/// Opens, reads and closes waiting rooms.
struct WaitingRoomStore: Sendable {
    let database: any Querying

    static let columns: SQL = """
        waiting_rooms.id, purpose_id, opened_by, opened_at, opens_at, drawn_at, seed_digest, seed, last_rank, admitted, rate,
        credit, slowed_at, full_since, waited_at, updated_at
        """

    /// Every room that is open.
    func open() async throws -> [WaitingRoom] {
        try await database.rows(
            "select \(fragment: Self.columns) from waiting_rooms where status = 'open' order by opened_at",
            as: WaitingRoom.self
        )
    }

    /// - Parameter officer: who opens it, where somebody does.
    /// - Returns: false when the purpose has an open room, or had one for this opening.
    @discardableResult
    func open(
        _ id: UUID,
        for purpose: String,
        by opener: WaitingRoom.Opener,
        officer: UUID? = nil,
        opening: Date?,
        draw: WaitingDraw,
        rate: Double,
        now: Date
    ) async throws -> Bool {
        // Without an opening nobody is drawn: what there is to know of the draw can be known at once.
        let isDrawn = opening == nil
        return try await database.execute(
            """
            insert into waiting_rooms
                (id, purpose_id, opened_by, officer_id, opened_at, opens_at, drawn_at, seed_digest, seed, rate,
                 waited_at, updated_at)
            values (
                \(id), \(purpose), \(opener.rawValue), \(officer), \(now), \(opening), \(isDrawn ? now : nil),
                \(draw.digest), \(isDrawn ? draw.seed : nil), \(rate), \(now), \(now))
            on conflict do nothing
            """
        ) == 1
    }

    /// Whether the purpose has had a room for that opening.
    func hasHad(_ purpose: String, opening: Date) async throws -> Bool {
        try await database.one(
            """
            select exists (
                select from waiting_rooms
                where purpose_id = \(purpose) and opens_at = \(opening) and opened_by = 'content')
            """,
            as: Bool.self
        )
    }

    /// The content names another opening. Whoever has a place keeps it.
    func move(_ room: WaitingRoom, to opening: Date) async throws {
        try await database.execute(
            """
            update waiting_rooms set opens_at = \(opening)
            where id = \(room.id) and status = 'open' and drawn_at is null and not exists (
                select from waiting_rooms as other
                where other.purpose_id = \(room.purposeId) and other.opens_at = \(opening)
                    and other.opened_by = 'content')
            """
        )
    }

    /// - Parameter purposes: only a room before one of them.
    /// - Returns: its purpose; nil when it was closed before.
    func close(_ id: UUID, among purposes: [String], now: Date) async throws -> String? {
        try await database.first(
            """
            update waiting_rooms set status = 'closed', closed_at = \(now)
            where id = \(id) and status = 'open' and purpose_id = any (\(purposes))
            returning purpose_id
            """,
            as: String.self
        )
    }

    /// A room as officers see it.
    struct Overview: Decodable, Sendable {
        let id: UUID
        let purposeId: String
        let openedBy: WaitingRoom.Opener
        let officer: String?
        let opensAt: Date?
        let waiting: Int
        let admitted: Int
        let used: Int
        let rate: Double
        let isFull: Bool
    }

    /// The open rooms before these purposes, with how many are where.
    func overview(of purposes: [String]) async throws -> [Overview] {
        try await database.rows(
            """
            select waiting_rooms.id, purpose_id, opened_by, display_name as officer, opens_at, rate,
                full_since is not null as is_full, waiting, places.admitted, used
            from waiting_rooms
            left join officers on officers.id = officer_id
            cross join lateral (
                select count(*) filter (where admitted_until is null and left_at is null) as waiting,
                    count(*) filter (where admitted_until is not null) as admitted,
                    count(*) filter (where used_at is not null) as used
                from waiting_places where room_id = waiting_rooms.id
            ) as places
            where status = 'open' and purpose_id = any (\(purposes))
            order by opened_at
            """,
            as: Overview.self
        )
    }

    /// One of the rooms before these purposes, open or closed.
    func find(_ id: UUID, among purposes: [String]) async throws -> WaitingRoom? {
        try await database.first(
            """
            select \(fragment: Self.columns) from waiting_rooms where id = \(id) and purpose_id = any (\(purposes))
            """,
            as: WaitingRoom.self
        )
    }
}
