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
    package func transaction<Answer>(
        isolation: Isolation = .readCommitted,
        repeatable: Bool = false,
        retries: Int = 5,
        _ body: (Transaction) async throws -> Answer
    ) async throws -> Answer {
        var retriesLeft = retries
        var pause = Backoff(random: random)
        while true {
            do {
                return try await persistently(repeatable: repeatable) { connection, end in
                    let transaction = Transaction(
                        on: connection,
                        isolation: isolation,
                        answerDeadline: settings.answerDeadline,
                        end: end
                    )
                    return try await complete(transaction, body)
                }
            } catch let error as PostgresError where error.isConflict && retriesLeft > 0 {
                retriesLeft -= 1
                try await Task.sleep(for: pause.next())
            }
        }
    }

    /// Runs the body and commits.
    private func complete<Answer>(
        _ transaction: Transaction,
        _ body: (Transaction) async throws -> Answer
    ) async throws -> Answer {
        do {
            let answer = try await body(transaction)
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
