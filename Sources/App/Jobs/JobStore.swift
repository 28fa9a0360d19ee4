import Foundation
import Postgres

/// The one table of work to be done later.
struct JobStore: Sendable {
    let database: any Querying

    /// Puts the job in line, in the caller's transaction.
    ///
    /// - Parameter uniqueKey: two jobs with the same key are one, for as long as the row is kept.
    func enqueue<Work: Job>(_ job: Work, at moment: Date? = nil, uniqueKey: String? = nil) async throws {
        try await database.execute(Self.insertion(of: job, at: moment, uniqueKey: uniqueKey))
    }

    /// The statement that puts the job in line, to be sent along with others.
    static func insertion<Work: Job>(of job: Work, at moment: Date? = nil, uniqueKey: String? = nil) -> SQL {
        """
        insert into jobs (kind, payload, unique_key, run_at, max_attempts)
        values (
            \(Work.kind), \(SQLJSON(value: job)), \(uniqueKey), coalesce(\(moment), now()), \(Work.retry.attempts))
        on conflict do nothing
        """
    }

    /// Marks a running job as done if this attempt still holds it.
    func finish(_ id: Int, attempt: Int) async throws -> Bool {
        try await database.execute(
            """
            update jobs set state = 'done', finished_at = now(), leased_until = null, last_error = null
            where id = \(id) and state = 'running' and attempts = \(attempt)
            """
        ) == 1
    }
}
