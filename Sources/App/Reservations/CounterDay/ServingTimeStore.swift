import Domain
import Foundation
import Postgres

/// How long visits have taken lately, for estimates.
struct ServingTimeStore: Sendable {
    let database: any Querying

    struct Times: Decodable, Sendable {
        let counterId: String
        /// Minutes.
        let mean: Double
        let spread: Double
    }

    /// By counter, of the last thirty days; counters with fewer than ten visits are left out.
    func times(at counters: [String], until now: Date) async throws -> [String: Times] {
        let rows = try await database.rows(
            """
            select counter_id, avg(minutes)::float8 as mean, stddev_samp(minutes)::float8 as spread
            from (
                select counter_id, extract(epoch from ended_at - called_at) / 60 as minutes from stops
                where counter_id = any (\(counters)) and status = 'served'
                    and day > \(CivilDate(now).adding(days: -30).description)::date
            ) as served
            where minutes between 0.5 and 240
            group by counter_id having count(*) >= 10
            """,
            as: Times.self
        )
        return Dictionary(rows.map { ($0.counterId, $0) }) { first, _ in first }
    }
}
