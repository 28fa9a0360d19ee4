import Domain
import Foundation
import Postgres

/// Moves a line: gives ranks and lets people in. One node at a time does it for a room.
struct WaitingLineStore: Sendable {
    let transaction: Transaction
    let now: Date

    /// The key of the lock that keeps joining and drawing apart.
    static func lock(_ room: UUID) -> SQL { "hashtextextended(\("waiting-room:\(WaitingDraw.word(room))"), 0)" }

    /// The room, held until the transaction ends.
    ///
    /// - Returns: nil when another node has it in hand, or it is closed.
    func take(_ room: UUID) async throws -> WaitingRoom? {
        try await transaction.first(
            """
            select \(fragment: WaitingRoomStore.columns) from waiting_rooms
            where id = \(room) and status = 'open' for no key update skip locked
            """,
            as: WaitingRoom.self
        )
    }

    /// Ranks all who came before the opening by the draw, and shows its seed.
    func draw(_ room: WaitingRoom, by draw: WaitingDraw) async throws {
        try await transaction.pipeline([
            "select pg_advisory_xact_lock(\(fragment: Self.lock(room.id)))",
            ranking(room.id, who: "is_early", order: "draw"),
            "update waiting_rooms set drawn_at = \(now), seed = \(draw.seed) where id = \(room.id)",
        ])
    }

    /// Ranks those who have come since, in the order of their arrival.
    ///
    /// - Returns: the room with its ranks.
    func rank(_ room: UUID) async throws -> WaitingRoom {
        try await transaction.execute(ranking(room, who: "true", order: "arrival"))
        return try await transaction.one(
            "select \(fragment: WaitingRoomStore.columns) from waiting_rooms where id = \(room)",
            as: WaitingRoom.self
        )
    }

    private func ranking(_ room: UUID, who: SQL, order: SQL) -> SQL {
        """
        with line as (
            select id, row_number() over (order by \(fragment: order)) as number from waiting_places
            where room_id = \(room) and rank is null and left_at is null and \(fragment: who)
        ), ranked as (
            update waiting_places set rank = last_rank + line.number
            from line, waiting_rooms
            where waiting_places.id = line.id and waiting_rooms.id = \(room)
            returning waiting_places.rank
        )
        update waiting_rooms set last_rank = (select max(rank) from ranked)
        where id = \(room) and exists (select from ranked)
        """
    }

    /// How many were let in and have chosen nothing yet.
    func outstanding(in room: UUID) async throws -> Int {
        try await transaction.one(
            """
            select count(*) from waiting_places
            where room_id = \(room) and admitted_until > \(now) and used_at is null and left_at is null
            """,
            as: Int.self
        )
    }

    /// Lets the next in; those who have left are passed over.
    ///
    /// - Returns: the ranks of those who were let in.
    func admit(_ count: Int, in room: WaitingRoom, until: Date) async throws -> [Int] {
        guard count > 0 else { return [] }
        return try await transaction.rows(
            """
            with next as (
                select id from waiting_places
                where room_id = \(room.id) and rank > \(room.admitted) and left_at is null
                order by rank limit \(count)
            )
            update waiting_places set admitted_until = \(until) from next
            where waiting_places.id = next.id
            returning rank
            """,
            as: Int.self
        )
    }

    func isWaiting(in room: UUID, behind rank: Int) async throws -> Bool {
        try await transaction.one(
            """
            select exists (
                select from waiting_places
                where room_id = \(room) and left_at is null and (rank is null or rank > \(rank)))
            """,
            as: Bool.self
        )
    }

    /// What the next turn begins with.
    struct Outcome: Sendable {
        let admitted: Int
        let rate: Double
        let credit: Double
        let hasSlowed: Bool
        let isFull: Bool
        let isWaiting: Bool
    }

    func keep(_ outcome: Outcome, of room: UUID) async throws {
        try await transaction.execute(
            """
            update waiting_rooms
            set admitted = \(outcome.admitted), rate = \(outcome.rate), credit = \(outcome.credit), updated_at = \(now),
                slowed_at = case when \(outcome.hasSlowed) then \(now) else slowed_at end,
                full_since = case when \(outcome.isFull) then coalesce(full_since, \(now)) end,
                waited_at = case when \(outcome.isWaiting) then \(now) else waited_at end
            where id = \(room)
            """
        )
    }

    /// For how many more visits there are seats, about, of each resource; see `SlotStore.hasRoom(for:now:)`.
    func seats(of resources: [String], on days: ClosedRange<CivilDate>) async throws -> [String: Int] {
        struct Row: Decodable, Sendable {
            let resourceId: String
            let seats: Int
        }
        let rows = try await transaction.rows(
            """
            select resource_id, sum(
                case when released_at <= \(now) then capacity + extra - taken
                else least(capacity + extra - taken, capacity - for_staff - for_priority - taken_open) end) as seats
            from slots
            where resource_id = any (\(resources))
                and day between \(days.lowerBound.description)::date and \(days.upperBound.description)::date
                and \(fragment: SlotStore.hasRoom(for: .open, now: now))
            group by resource_id
            """,
            as: Row.self
        )
        return Dictionary(rows.map { ($0.resourceId, $0.seats) }) { first, _ in first }
    }
}
