import Foundation
import Postgres

/// The job table as the workers of all nodes see it.
struct WorkStore: Sendable {
    let database: ConnectionPool

    /// How long a taken job belongs to its worker unless the lease is renewed, in seconds. Longer than a failover of the
    /// database, in which nobody can renew: or else two workers would do the same job after it.
    static let lease = 60

    /// Takes up to `count` jobs whose time has come; two workers never take the same one.
    func take(_ count: Int) async throws -> [DueJob] {
        try await database.rows(
            """
            with due as (
                select id from jobs where state = 'queued' and run_at <= now()
                order by run_at, id limit \(count) for update skip locked
            )
            update jobs
            set state = 'running', attempts = attempts + 1, leased_until = now() + make_interval(secs => \(Self.lease))
            from due where jobs.id = due.id
            returning jobs.id, kind, payload::text as payload, attempts, max_attempts
            """,
            as: DueJob.self
        )
    }

    /// Keeps the leases of jobs that are still being done.
    func renew(_ ids: [Int]) async throws {
        try await database.execute(
            """
            update jobs set leased_until = now() + make_interval(secs => \(Self.lease))
            where id = any (\(ids)) and state = 'running'
            """,
            repeatable: true
        )
    }

    /// Puts jobs back whose worker died; one that has cost its last attempt is left to the operators.
    /// - Returns: how many.
    func reclaim() async throws -> Int {
        try await database.execute(
            """
            update jobs
            set state = case when attempts >= max_attempts then 'failed' else 'queued' end,
                finished_at = case when attempts >= max_attempts then now() end,
                leased_until = null, last_error = 'the worker was lost'
            where state = 'running' and leased_until < now()
            """
        )
    }

    /// Another attempt later, or none any more.
    ///
    /// - Parameter error: for the operator; without personal data.
    func fail(_ job: DueJob, error: String, retryAfter seconds: Double) async throws {
        let isOver = job.attempts >= job.maxAttempts
        try await database.execute(
            """
            update jobs
            set state = case when \(isOver) then 'failed' else 'queued' end, leased_until = null,
                last_error = \(error), run_at = now() + make_interval(secs => \(seconds)),
                finished_at = case when \(isOver) then now() end
            where id = \(job.id) and state = 'running' and attempts = \(job.attempts)
            """,
            repeatable: true
        )
    }

    /// How many jobs wait, and for how many seconds the oldest has been due.
    func backlog() async throws -> (waiting: Int, oldestSeconds: Double, failed: Int) {
        struct Row: Decodable, Sendable {
            let waiting: Int
            let oldest: Double
            let failed: Int
        }
        let row = try await database.one(
            """
            select
                (select count(*) from jobs where state = 'queued' and run_at <= now()) as waiting,
                (select coalesce(extract(epoch from now() - min(run_at)), 0)::float8
                    from jobs where state = 'queued' and run_at <= now()) as oldest,
                (select count(*) from jobs where state = 'failed') as failed
            """,
            as: Row.self
        )
        return (row.waiting, row.oldest, row.failed)
    }
}
