import Domain
import Foundation
import Postgres

/// How busy each node says it is.
struct NodeLoadStore: Sendable {
    let database: any Querying

    /// Seconds for which what a node says is believed.
    private static let freshness: TimeInterval = 5

    func tell(_ load: NodeLoad, _ second: RushRule.Second, of node: UUID, now: Date) async throws {
        try await database.execute(
            """
            insert into node_loads (node, at, p95_ms, in_flight, waiting_for_pool, requests, reservation_requests)
            values (
                \(node), \(now), \(load.p95), \(load.inFlight), \(load.waitingForPool), \(second.requests),
                \(second.reservationRequests))
            on conflict (node) do update
            set at = excluded.at, p95_ms = excluded.p95_ms, in_flight = excluded.in_flight,
                waiting_for_pool = excluded.waiting_for_pool, requests = excluded.requests,
                reservation_requests = excluded.reservation_requests
            """,
            repeatable: true
        )
    }

    /// The worst of every figure; nil when no node has said anything lately.
    func worst(now: Date) async throws -> NodeLoad? {
        struct Row: Decodable, Sendable {
            let p95: Double?
            let inFlight: Int?
            let waiting: Int?
        }
        let row = try await database.one(
            """
            select max(p95_ms) as p95, max(in_flight) as in_flight, max(waiting_for_pool) as waiting
            from node_loads where at > \(now - Self.freshness)
            """,
            as: Row.self
        )
        guard let p95 = row.p95, let inFlight = row.inFlight, let waiting = row.waiting else { return nil }
        return NodeLoad(p95: p95, inFlight: inFlight, waitingForPool: waiting)
    }
}
