import App
import Domain
import Foundation
import Postgres
import TestKit

/// A town's database with slots to fight for.
struct ReserveTown {
    let database: String
    private let pool: ConnectionPool
    private let keys: KeyRing

    private static let resource = "bench"
    private static let day = CivilDate(nearestTo: 2030, 1, 7)
    /// More seats than anybody takes in a benchmark; pgbench's visits count too.
    static let plenty = 32_000
    /// Slots of a day; further ones are of the days after.
    private static let slotsOfDay = 1_000

    static func open(in surroundings: Surroundings, connections: Int) async throws -> ReserveTown {
        let name = "reserve"
        let server = ConnectionPool(settings: try PostgresSettings(surroundings.serverURL), logger: TestTown.quiet)
        defer { server.close() }
        try await server.execute(
            "create database \(identifier: name) template \(identifier: surroundings.townDatabase)"
        )
        var settings = try PostgresSettings(Surroundings.url(surroundings.serverURL, database: name))
        settings.pool.maximumConnections = connections
        settings.pool.acquireDeadline = .seconds(60)
        return ReserveTown(
            database: name,
            pool: ConnectionPool(settings: settings, logger: TestTown.quiet),
            keys: try KeyRing(path: surroundings.setting("MADOGUCHI_KEY_RING"))
        )
    }

    func close() async {
        pool.close()
    }

    /// Slots of which nobody has taken a seat.
    func open(slots: Int, capacity: Int) async throws {
        try await pool.pipeline([
            "truncate claims, stops, reservation_events, session_reservations, reservation_links, reservations cascade",
            "delete from slots",
            """
            insert into slots (resource_id, day, minute, capacity)
            select \(Self.resource), \(Self.day.description)::date + (number / \(Self.slotsOfDay)::int),
                number % \(Self.slotsOfDay)::int, \(capacity)
            from generate_series(0, \(slots)::int - 1) as number
            """,
        ])
        try await pool.execute("vacuum analyze slots")
    }

    /// The statement that takes a seat, for pgbench.
    func script(slots: Int, in directory: URL) throws -> URL {
        let file = directory.appending(path: "reserve-\(slots).sql")
        let text = """
            \\set number random(0, \(slots - 1))
            update slots set taken = taken + 1, taken_open = taken_open + 1
            where resource_id = '\(Self.resource)' and day = date '\(Self.day)' + (:number / \(Self.slotsOfDay))
                and minute = :number % \(Self.slotsOfDay) and taken < capacity + extra
                and (taken_open < capacity - for_staff - for_priority or released_at <= now());

            """
        try Data(text.utf8).write(to: file)
        return file
    }

    /// Visits a second that get a seat while so many citizens press one button after the other.
    func rate(slots: Int, citizens: Int, for time: Duration) async throws -> Double {
        let end = ContinuousClock.now + time
        let visits = try await Self.together(citizens) {
            var visits = 0
            while .now < end {
                if try await take(Int.random(in: 0..<slots)) { visits += 1 }
            }
            return visits
        }
        return Double(visits) / (time / .seconds(1))
    }

    /// - Returns: the visits that all citizens get, each of them as many as `press` says.
    private static func together(
        _ citizens: Int,
        _ press: @escaping @Sendable () async throws -> Int
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<citizens { group.addTask { try await press() } }
            var sum = 0
            for try await visits in group { sum += visits }
            return sum
        }
    }

    /// Everybody presses until nothing is left.
    func lastSeats(slots: Int, citizens: Int) async throws -> (visits: Int, seats: Int) {
        let capacity = 20
        try await open(slots: slots, capacity: capacity)
        let visits = try await Self.together(citizens) {
            var visits = 0
            for number in (0..<slots).shuffled() {
                if try await take(number) { visits += 1 }
            }
            return visits
        }
        return (visits, slots * capacity)
    }

    /// Slots with more visits than seats, or whose count is not that of their claims; pgbench makes no claims, so that only
    /// a database in which it has not been since the slots were opened tells.
    func wrongSlots() async throws -> Int {
        try await pool.one(SlotSums.wrong, as: Int.self)
    }

    /// One visit: the reservation, its stop and the seat, as a citizen's button takes them.
    private func take(_ number: Int) async throws -> Bool {
        guard let start = MinuteOfDay(number % Self.slotsOfDay) else { return false }
        let need = VisitNeed(counter: "bench", resources: [Self.resource], slot: 1, minutes: 1, purposes: ["bench"])
        let now = Date()
        let hold = Hold(
            id: UUID(),
            seats: .open,
            channel: .web,
            office: "bench",
            day: Self.day.adding(days: number / Self.slotsOfDay),
            plan: VisitPlan(stops: [VisitPlan.Stop(need: need, start: start)]),
            people: 1,
            purposes: ["bench"],
            session: nil,
            until: now + Hold.lifetime
        )
        do {
            try await HoldStore(database: pool, keys: keys, now: now).add(hold)
            return true
        } catch is SeatsTaken {
            return false
        }
    }
}
