/// Statements that go out together, and what it means when their answer does not come.
struct Exchange: Sendable {
    let statements: [SQL]
    let deadline: ContinuousClock.Instant

    /// Whether the server commits something within this exchange. Such an exchange is never cancelled, and without an
    /// answer its outcome is unknown.
    let commits: Bool

    /// Whether cancelling the task stops it. Not for the rollback that follows a cancellation.
    var isCancellable: Bool = true

    /// - Returns: one result for each statement.
    func run(on connection: Connection) async throws -> [QueryResult] {
        for sql in statements {
            if let flaw = sql.flaw { throw PostgresError.unencodable(flaw) }
        }
        let beginsOutside = !connection.isInTransaction
        do {
            return try await attempt(on: connection)
        } catch PostgresError.server(let error) where error.isStalePlan && beginsOutside && !connection.isInTransaction
        {
            // A table changed under the prepared statement. Nothing was done, and it will be prepared anew.
            return try await attempt(on: connection)
        }
    }

    private func attempt(on connection: Connection) async throws -> [QueryResult] {
        let outcome = await connection.perform(
            .statements(statements),
            deadline: deadline,
            isCancellable: isCancellable && !commits
        )
        return try outcome.results(commits: commits)
    }
}

extension Outcome {
    func results(commits: Bool) throws -> [QueryResult] {
        switch self {
        case .results(let results): return results
        case .refused(let error): throw PostgresError.server(error)
        case .cancelled: throw CancellationError()
        case .unreplicated:
            throw PostgresError.commitOutcomeUnknown(reason: "the wait for the synchronous standby was given up")
        case .lost(let loss, let wasSent):
            guard wasSent else { throw PostgresError.connectionLost(loss.beforeSending) }
            guard commits else { throw PostgresError.connectionLost(loss) }
            throw PostgresError.commitOutcomeUnknown(reason: loss.description)
        }
    }
}
