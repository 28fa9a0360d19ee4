import Postgres

/// The mails that have not left yet.
struct OutboxStore: Sendable {
    let database: any Querying

    struct Backlog: Decodable, Sendable {
        let waiting: Int
        /// For how many seconds the oldest has waited; 0 when none does.
        let oldestSeconds: Double
    }

    func backlog() async throws -> Backlog {
        try await database.one(
            """
            select count(*) as waiting,
                coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as oldest_seconds
            from notices where sent_at is null and failed_at is null
            """,
            as: Backlog.self
        )
    }
}
