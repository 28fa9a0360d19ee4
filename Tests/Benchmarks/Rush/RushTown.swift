import App
import Foundation
import Postgres
import TestKit

/// A node before which a line can form, with more seats than anybody takes.
struct RushTown {
    static let purpose = "card-uketori"
    static let page = "/reservations/waiting/card-uketori"
    /// Whatever of the site has nothing to do with reservations.
    static let elsewhere = ["/", "/procedures", "/procedures/juminhyo", "/guides"]

    let node: TownNode
    private let pool: ConnectionPool
    private let keys: KeyRing

    /// - Parameter admissions: how many people a second are let in at most.
    static func open(in surroundings: Surroundings, admissions: Int) async throws -> RushTown {
        let name = "rush"
        let server = ConnectionPool(settings: try PostgresSettings(surroundings.serverURL), logger: TestTown.quiet)
        defer { server.close() }
        try await server.execute(
            "create database \(identifier: name) template \(identifier: surroundings.townDatabase)"
        )
        let node = try await TownNode.start(
            in: surroundings,
            database: name,
            settings: [
                "MADOGUCHI_TRUSTED_PROXIES": "127.0.0.1",
                "MADOGUCHI_ADMISSIONS_PER_SECOND": String(admissions),
            ]
        )
        let url = Surroundings.url(surroundings.serverURL, database: name)
        let town = RushTown(
            node: node,
            pool: ConnectionPool(settings: try PostgresSettings(url), logger: TestTown.quiet),
            keys: try KeyRing(path: surroundings.setting("MADOGUCHI_KEY_RING"))
        )
        try await town.waitForSlots()
        try await town.pool.execute(
            "update slots set capacity = 30000, for_staff = 0, for_priority = 0, released_at = null"
        )
        return town
    }

    func close() async {
        await node.stop()
        pool.close()
    }

    private func waitForSlots() async throws {
        let ready: SQL = """
            select exists (select from slots)
                and not exists (select from jobs where state in ('queued', 'running') and run_at <= now())
            """
        while try await !pool.one(ready, as: Bool.self) { try await Task.sleep(for: .milliseconds(100)) }
    }

    /// Opens a line whose people are let in from then on.
    func openRoom(in lobby: Duration) async throws -> UUID {
        let id = UUID()
        let opening = Date() + lobby / .seconds(1)
        try await pool.execute(
            """
            insert into waiting_rooms
                (id, purpose_id, opened_by, opened_at, opens_at, seed_digest, rate, waited_at, updated_at)
            values (\(id), \(Self.purpose), 'content', now(), \(opening), \(WaitingDraw(of: id, keys: keys).digest), 5,
                \(opening), now())
            """
        )
        let visitor = Visitor(at: node.publicURL)
        while try await visitor.get(Self.page).status != 200 { try await Task.sleep(for: .milliseconds(100)) }
        return id
    }

    /// How many have a place in the room.
    func places(in room: UUID) async throws -> Int {
        try await pool.one("select count(*) from waiting_places where room_id = \(room)", as: Int.self)
    }

    func admitted(in room: UUID) async throws -> Int {
        try await pool.one("select admitted from waiting_rooms where id = \(room)", as: Int.self)
    }

    /// Slots with more visits than seats, or whose count is not that of their claims.
    func wrongSlots() async throws -> Int {
        try await pool.one(SlotSums.wrong, as: Int.self)
    }

    /// Places that do not stand where the rules put them: those who came before the opening in the order of a draw that
    /// anybody can make again, after them the others in the order of their arrival; let in from the front.
    func unfairPlaces(in room: UUID) async throws -> Int {
        struct Place: Decodable, Sendable {
            let id: UUID
            let draw: [UInt8]
            let arrival: Int
            let isEarly: Bool
            let rank: Int?
            /// Let in if, and only if, the line has come so far.
            let isInTurn: Bool
        }
        struct Draw: Decodable, Sendable {
            let seed: [UInt8]
            let seedDigest: [UInt8]
        }
        let shown = try await pool.one(
            "select seed, seed_digest from waiting_rooms where id = \(room)",
            as: Draw.self
        )
        let draw = WaitingDraw(seed: shown.seed)
        guard draw.digest == shown.seedDigest else { return .max }
        let places = try await pool.rows(
            """
            select waiting_places.id, draw, arrival, is_early, rank,
                (admitted_until is not null) = (coalesce(rank, last_rank + 1) <= admitted) as is_in_turn
            from waiting_places join waiting_rooms on waiting_rooms.id = room_id
            where room_id = \(room) and (rank is not null or is_early)
            """,
            as: Place.self
        )
        let early = places.filter(\.isEarly).sorted { $0.draw.lexicographicallyPrecedes($1.draw) }
        let late = places.filter { !$0.isEarly }.sorted { $0.arrival < $1.arrival }
        let misplaced = (early + late).enumerated().count { $0.element.rank != $0.offset + 1 }
        let misdrawn = early.count { $0.draw != draw.value(of: $0.id) }
        let overtaken = places.count { !$0.isInTurn }
        return misplaced + misdrawn + overtaken
    }
}
