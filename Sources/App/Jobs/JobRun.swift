import Foundation
import Postgres

/// One attempt at a job.
struct JobRun: Sendable {
    let id: Int
    /// 1 for the first attempt; also the number of the lease.
    let attempt: Int
    let maxAttempts: Int
    let database: ConnectionPool

    var isLastAttempt: Bool { attempt >= maxAttempts }

    /// Changes the database and marks the job as done, both or neither.
    ///
    /// - Throws: `JobLeaseLost` when another node has taken the job over; nothing is changed then. Also when it was done
    ///   already and only the answer of the commit was lost, which is as well.
    func complete(_ change: @Sendable @escaping (Transaction) async throws -> Void = { _ in }) async throws {
        try await database.transaction(repeatable: true) { transaction in
            guard try await JobStore(database: transaction).finish(id, attempt: attempt) else { throw JobLeaseLost() }
            try await change(transaction)
        }
    }
}

/// The job's lease ran out and another node took it over.
struct JobLeaseLost: Error {}
