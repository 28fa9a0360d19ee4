import Domain
import Foundation
import Postgres

/// Calls as displays show and speak them.
struct CallStore: Sendable {
    let database: any Querying

    struct Call: Decodable, Sendable {
        let id: Int
        let counterId: String
        let callNumber: String
        let desk: String
    }

    /// Those of the day after the call with that number, in the order in which they were made.
    func calls(of office: String, after last: Int, since begin: Date) async throws -> [Call] {
        try await database.rows(
            """
            select id, counter_id, call_number, desk from calls
            where office_id = \(office) and id > \(last) and at >= \(begin)
            order by id limit 100
            """,
            as: Call.self
        )
    }

    /// The latest of the day, the newest first.
    func latest(of office: String, _ count: Int, since begin: Date) async throws -> [Call] {
        try await database.rows(
            """
            select id, counter_id, call_number, desk from calls
            where office_id = \(office) and at >= \(begin)
            order by id desc limit \(count)
            """,
            as: Call.self
        )
    }

    /// How many wait at each counter.
    func waiting(of counters: [String], on day: CivilDate) async throws -> [String: Int] {
        struct Count: Decodable, Sendable {
            let counterId: String
            let people: Int
        }
        let rows = try await database.rows(
            """
            select counter_id, count(*) as people from stops
            where counter_id = any (\(counters)) and day = \(day.description)::date and status = 'arrived'
            group by counter_id
            """,
            as: Count.self
        )
        return Dictionary(rows.map { ($0.counterId, $0.people) }) { first, _ in first }
    }
}
