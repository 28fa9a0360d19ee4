import Domain
import Foundation
import Postgres

/// The job table as operators see it: `madoguchictl jobs`.
package struct JobRecordStore: Sendable {
    let database: ConnectionPool

    /// How often a job is tried again that an operator has put in line once more.
    private static let furtherAttempts = 12

    package init(database: ConnectionPool) {
        self.database = database
    }

    /// The newest first; without a state, all that are not done.
    package func list(_ state: JobRecord.State?, kind: String?, limit: Int) async throws -> [JobRecord] {
        let states = state.map { [$0] } ?? [.queued, .running, .failed]
        return try await database.rows(
            """
            select \(fragment: Self.columns) from jobs
            where state = any (\(states.map(\.rawValue))) and (\(kind)::text is null or kind = \(kind))
            order by id desc limit \(limit)
            """,
            as: JobRecord.self
        )
    }

    /// - Throws: `Problem(.notFound)`
    package func find(_ id: Int) async throws -> JobRecord {
        let record = try await database.first(
            "select \(fragment: Self.columns) from jobs where id = \(id)",
            as: JobRecord.self
        )
        guard let record else { throw Problem(.notFound, "番号 \(id) のジョブはありません。終わったジョブは14日後に削除されます。") }
        return record
    }

    /// Has jobs done now that were given up or wait for their next attempt: all of them, or none.
    ///
    /// - Throws: `Problem(.conflict)` when one of them does not exist, is running or is done.
    package func retry(_ ids: [Int]) async throws -> [Int] {
        try await database.transaction { transaction in
            let retried = try await Self.retry("id = any (\(ids))", in: transaction)
            if let left = ids.first(where: { !retried.contains($0) }) {
                throw Problem(.conflict, "番号 \(left) のジョブは、ないか、実行中か、終わっています。どのジョブも変えていません。")
            }
            return retried
        }
    }

    /// Has all jobs done now that were given up.
    ///
    /// - Parameter kind: only those of this kind.
    package func retryFailed(kind: String?) async throws -> [Int] {
        try await database.transaction { transaction in
            try await Self.retry("state = 'failed' and (\(kind)::text is null or kind = \(kind))", in: transaction)
        }
    }

    /// The attempts go on being counted, so that a worker which was thought dead never passes for the new one.
    private static func retry(_ condition: SQL, in transaction: Transaction) async throws -> [Int] {
        let ids = try await transaction.rows(
            """
            update jobs
            set state = 'queued', run_at = now(), finished_at = null,
                max_attempts = greatest(max_attempts, attempts + \(furtherAttempts))
            where state in ('failed', 'queued') and \(fragment: condition)
            returning id
            """,
            as: Int.self
        ).sorted()
        if !ids.isEmpty {
            let details = ["jobs": ids.map(String.init).joined(separator: " ")]
            try await AuditStore(database: transaction).append(AuditAuthor.operator.entry(.jobRetry, nil, details))
        }
        return ids
    }

    private static let columns: SQL = """
        id, kind, state, attempts, max_attempts, payload::text as payload, created_at, run_at, finished_at, last_error
        """
}
