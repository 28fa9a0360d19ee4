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
        /// The first error that another attempt of the transaction may avoid. Kept here, since the body may make something
        /// else of it.
        var passingFailure: PostgresError?
    }

    private let connection: Connection
    private let begin: [SQL]
    private let patience: Duration
    private let end: ContinuousClock.Instant?
    private let state = Mutex(State())

    /// - Parameters:
    ///   - begin: what begins the transaction on the server.
    ///   - patience: how long each round trip may take.
    ///   - end: when the whole transaction must have ended, if there is such a time.
    init(on connection: Connection, begin: [SQL], patience: Duration, end: ContinuousClock.Instant?) {
        self.connection = connection
        self.begin = begin
        self.patience = patience
        self.end = end
    }

    var passingFailure: PostgresError? { state.withLock { $0.passingFailure } }

    package func results(of statements: [SQL], repeatable: Bool) async throws -> [QueryResult] {
        let beginning = try beginIfNeeded()
        let results = try await send(beginning + statements, isFirst: !beginning.isEmpty)
        return Array(results.dropFirst(beginning.count))
    }

    /// One step of a copy.
    @discardableResult
    func copy(_ work: Operation.Work) async throws -> [QueryResult] {
        let beginning = try beginIfNeeded()
        if !beginning.isEmpty { _ = try await send(beginning, isFirst: true) }
        return try await noting(isFirst: false) {
            try await connection.perform(work, deadline: deadline, isCancellable: true).results(commits: false)
        }
    }

    /// Does a part that may fail without the rest: whatever `body` did is taken back when it throws.
    @discardableResult
    package func savepoint<Answer>(_ body: (Transaction) async throws -> Answer) async throws -> Answer {
        let number = state.withLock { state in
            state.savepointCount += 1
            return state.savepointCount
        }
        let name: SQL = "savepoint_\(unescaped: String(number))"
        try await execute("savepoint \(fragment: name)")
        do {
            let answer = try await body(self)
            try await execute("release savepoint \(fragment: name)")
            return answer
        } catch {
            try await undo("rollback to savepoint \(fragment: name)")
            throw error
        }
    }

    /// Keeps everything. Never cancelled; without an answer the outcome is unknown.
    func commit() async throws {
        guard endWasFirst() else { return }
        let exchange = Exchange(statements: ["commit"], deadline: deadline, commits: true)
        let result = try await noting(isFirst: false) { try await exchange.run(on: connection) }.first
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
        let answer = ContinuousClock.now + patience
        return min(end ?? answer, answer)
    }

    private func beginIfNeeded() throws -> [SQL] {
        try state.withLock { state throws(PostgresError) in
            guard !state.hasEnded else { throw .closed }
            defer { state.hasBegun = true }
            return state.hasBegun ? [] : begin
        }
    }

    /// Ends the transaction for further statements.
    /// - Returns: whether there is something to end on the server.
    private func endWasFirst() -> Bool {
        state.withLock { state in
            defer { state.hasEnded = true }
            return state.hasBegun && !state.hasEnded
        }
    }

    private func send(_ statements: [SQL], isFirst: Bool) async throws -> [QueryResult] {
        let exchange = Exchange(statements: statements, deadline: deadline, commits: false)
        return try await noting(isFirst: isFirst) { try await exchange.run(on: connection) }
    }

    private func undo(_ sql: SQL) async throws {
        let exchange = Exchange(statements: [sql], deadline: deadline, commits: false, isCancellable: false)
        _ = try await exchange.run(on: connection)
    }

    private func noting<Answer>(isFirst: Bool, _ body: () async throws -> Answer) async throws -> Answer {
        do {
            return try await body()
        } catch var error as PostgresError {
            // Something of the transaction has been sent before, even if this has not.
            if error.wasNeverSent, !isFirst { error = .connectionLost(.broken("\(error)")) }
            if error.isConflict || error.mayVanishOnAnotherServer {
                state.withLock { $0.passingFailure = $0.passingFailure ?? error }
            }
            throw error
        }
    }
}
