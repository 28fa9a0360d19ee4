import Domain
import Foundation
import Postgres

/// Payments in figures, for monitoring.
struct PaymentFigureStore: Sendable {
    let database: any Querying

    struct Count: Decodable, Sendable {
        let state: String
        let count: Int
    }

    struct Waiting: Decodable, Sendable {
        let count: Int
        let oldestSeconds: Double
    }

    /// Orders of the last thirty days by state; states without any are told too.
    func orders() async throws -> [Count] {
        try await database.rows(
            """
            select state, count(payment_orders.id) as count
            from unnest(\(PaymentStatus.allCases.map(\.rawValue))) as states (state)
            left join payment_orders on status = state and placed_at > now() - interval '30 days'
            group by state
            """,
            as: Count.self
        )
    }

    /// Acts that the provider has to be told yet.
    func waiting() async throws -> Waiting {
        try await database.one(
            """
            select count(*) as count,
                coalesce(extract(epoch from now() - min(coalesce(decided_at, created_at))), 0)::float8 as oldest_seconds
            from payment_acts where state = 'ordered'
            """,
            as: Waiting.self
        )
    }

    /// Payments of which it was learned in the last week that the payers' banks dispute them.
    func disputes() async throws -> Int {
        try await database.one(
            """
            select count(distinct order_id) from payment_news
            where is_dispute and learned_at > now() - interval '7 days'
            """,
            as: Int.self
        )
    }

    /// Payments of the last week that are not the same in both books.
    func differences() async throws -> Int {
        try await database.one(
            "select coalesce(sum(differences), 0)::int from settlements where day > current_date - 8",
            as: Int.self
        )
    }
}
