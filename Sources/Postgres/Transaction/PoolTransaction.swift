extension ConnectionPool {
    /// Does everything in `body` in one transaction.
    ///
    /// When another transaction is in the way (40001, 40P01), the body is done again from its beginning. When the primary
    /// changes, too, but only if `repeatable`. So the body must have no effect but through its transaction.
    ///
    /// Cancelling the task cancels the statement that is running and takes the transaction back. Once the commit is on
    /// its way, it is awaited.
    ///
    /// - Parameters:
    ///   - repeatable: the body finds out by itself, e.g. by an idempotency key, that it was done before. It is then held
    ///     while there is no primary, and repeated after `commitOutcomeUnknown`.
    ///   - retries: how many times the body is repeated because of other transactions.
    ///   - statementTimeout: how long a statement may take, instead of the time in the settings.
    /// - Throws: `PostgresError`, `CancellationError`, and what the body throws.
    @discardableResult
    package func transaction<Answer>(
        isolation: Isolation = .readCommitted,
        repeatable: Bool = false,
        retries: Int = 5,
        statementTimeout: Duration? = nil,
        _ body: (Transaction) async throws -> Answer
    ) async throws -> Answer {
        var begin: [SQL] = ["begin isolation level \(unescaped: isolation.rawValue)"]
        var patience = settings.answerDeadline
        if let statementTimeout {
            let milliseconds = String(Int(statementTimeout / .milliseconds(1)))
            begin.append("set local statement_timeout = \(unescaped: milliseconds)")
            patience = statementTimeout + settings.answerDeadline - settings.statementTimeout
        }
        return try await persistently(repeatable: repeatable, retries: retries) { connection, end in
            let transaction = Transaction(on: connection, begin: begin, patience: patience, end: end)
            return try await complete(transaction, body)
        }
    }

    /// Runs the body and commits.
    private func complete<Answer>(
        _ transaction: Transaction,
        _ body: (Transaction) async throws -> Answer
    ) async throws -> Answer {
        do {
            let answer = try await OpenTransaction.$pool.withValue(ObjectIdentifier(self)) {
                try await body(transaction)
            }
            try Task.checkCancellation()
            try await transaction.commit()
            return answer
        } catch {
            await transaction.rollback()
            // The body may have made something else of an error that another attempt can avoid.
            throw transaction.passingFailure ?? error
        }
    }
}
