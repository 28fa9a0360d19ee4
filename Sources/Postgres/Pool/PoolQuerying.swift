extension ConnectionPool: Querying {
    /// Statements outside of a transaction: one commits itself, several are one transaction.
    ///
    /// Reads are held and repeated when the primary changes; everything else only with `repeatable: true`.
    package func results(of statements: [SQL], repeatable: Bool) async throws -> [QueryResult] {
        let commits = !statements.allSatisfy(\.isRead)
        return try await persistently(repeatable: repeatable || !commits) { connection, end in
            let deadline = min(end ?? .now + settings.answerDeadline, .now + settings.answerDeadline)
            return try await Exchange(statements: statements, deadline: deadline, commits: commits).run(on: connection)
        }
    }

    /// Lends a connection to `body`, and again for another attempt when the first one met a passing obstacle.
    /// - Parameters:
    ///   - repeatable: whether to wait for a primary, and to do again what broke or may have been done already.
    ///   - retries: how often to do again what another transaction prevented.
    ///   - body: gets the connection and the time at which a repeatable operation must have ended.
    func persistently<Answer>(
        repeatable: Bool,
        retries: Int = 5,
        _ body: (Connection, ContinuousClock.Instant?) async throws -> Answer
    ) async throws -> Answer {
        assert(
            !settings.pool.lendsOneConnectionPerTask || OpenTransaction.pool != ObjectIdentifier(self),
            "a transaction waits for a second connection of its pool"
        )
        let begin = ContinuousClock.now
        let end = repeatable ? begin + settings.pool.holdDeadline : nil
        var retriesLeft = retries
        var pause = Backoff(random: random)
        while true {
            let connection = try await shelf.take(before: end ?? begin + settings.pool.acquireDeadline)
            do {
                defer { shelf.put(connection) }
                return try await body(connection, end)
            } catch let error as PostgresError {
                if error.doubtsPrimary { shelf.doubt(connection) }
                if error.isConflict, retriesLeft > 0 {
                    retriesLeft -= 1
                } else if error.wasNeverSent {
                    guard .now < begin + settings.pool.acquireDeadline else { throw error }
                } else {
                    guard let end, .now < end, error.mayVanishOnAnotherServer else { throw error }
                }
                shelf.countRepetition()
            }
            try await Task.sleep(for: pause.next())
        }
    }
}
