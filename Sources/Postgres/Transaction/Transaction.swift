import Synchronization

/// Statements that are kept together or not at all.
///
/// `begin` travels with the first statement. Used from several child tasks, statements go one after the other. After the
/// body has returned, every use throws `PostgresError.closed`.
package final class Transaction: Querying {
    private struct State {
        var hasBegun = false
        var hasEnded = false
        var savepointCount = 0
        /// The first error that another attempt of the transaction may avoid. Kept here, since the body may turn it into
        /// something else.
        var passingFailure: PostgresError?
    }

    private let connection: Connection
    private let begin: SQL
    private let answerDeadline: Duration
    private let end: ContinuousClock.Instant?
    private let state = Mutex(State())

    init(on connection: Connection, isolation: Isolation, answerDeadline: Duration, end: ContinuousClock.Instant?) {
        self.connection = connection
        self.answerDeadline = answerDeadline
        self.end = end
        begin = "begin isolation level \(unescaped: isolation.rawValue)"
    }

    var passingFailure: PostgresError? { state.withLock { $0.passingFailure } }

    package func results(of statements: [SQL]) async throws -> [QueryResult] {
        let beginsNow = try state.withLock { state throws(PostgresError) in
            guard !state.hasEnded else { throw .closed }
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
        let exchange = Exchange(
            statements: beginsNow ? [begin] + statements : statements,
            deadline: deadline,
            commits: false
        )
        let results = try await noting { try await exchange.run(on: connection) }
        return beginsNow ? Array(results.dropFirst()) : results
    }

    /// Does a part that may fail without the rest: whatever `body` did is taken back when it throws.
    package func savepoint<Answer>(_ body: (Transaction) async throws -> Answer) async throws -> Answer {
        let number = state.withLock { state in
            state.savepointCount += 1
            return state.savepointCount
        }
        let name = "savepoint_\(number)"
        try await execute("savepoint \(unescaped: name)")
        do {
            let answer = try await body(self)
            try await execute("release savepoint \(unescaped: name)")
            return answer
        } catch {
            try await undo("rollback to savepoint \(unescaped: name)")
            throw error
        }
    }

    /// Keeps everything. Never cancelled; without an answer the outcome is unknown.
    func commit() async throws {
        guard endWasFirst() else { return }
        let exchange = Exchange(statements: ["commit"], deadline: deadline, commits: true)
        let result = try await noting { try await exchange.run(on: connection) }.first
        // PostgreSQL answers the commit of a failed transaction with a rollback, and no error.
        guard result?.commandTag == "COMMIT" else { throw PostgresError.rolledBack }
    }

    /// Takes everything back. A connection on which this fails is closed, which has the same effect.
    func rollback() async {
        guard endWasFirst() else { return }
        do {
            try await undo("rollback")
        } catch {
            connection.close()
        }
    }

    private var deadline: ContinuousClock.Instant {
        let answer = ContinuousClock.now + answerDeadline
        return min(end ?? answer, answer)
    }

    /// Ends the transaction for further statements. False when there is nothing to end on the server.
    private func endWasFirst() -> Bool {
        state.withLock { state in
            defer { state.hasEnded = true }
            return state.hasBegun && !state.hasEnded
        }
    }

    private func undo(_ sql: SQL) async throws {
        _ = try await Exchange(statements: [sql], deadline: deadline, commits: false, isCancellable: false)
            .run(on: connection)
    }

    private func noting<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        do {
            return try await body()
        } catch let error as PostgresError {
            if error.isConflict || error.mayVanishOnAnotherServer {
                state.withLock { $0.passingFailure = $0.passingFailure ?? error }
            }
            throw error
        }
    }
}
