extension ConnectionPool: Querying {
    /// Statements outside of a transaction: one commits itself, several are one transaction.
    ///
    /// Reads are held and repeated when the primary changes; everything else only with `repeatable: true`.
    package func results(of statements: [SQL]) async throws -> [QueryResult] {
        try await results(of: statements, repeatable: false)
    }

    /// - Parameter repeatable: the statements may be done twice without harm, e.g. `insert … on conflict do nothing`.
    func results(of statements: [SQL], repeatable: Bool) async throws -> [QueryResult] {
        let commits = !statements.allSatisfy(\.isRead)
        return try await persistently(repeatable: repeatable || !commits) { connection, end in
            let deadline = min(end ?? .now + settings.answerDeadline, .now + settings.answerDeadline)
            return try await Exchange(statements: statements, deadline: deadline, commits: commits).run(on: connection)
        }
    }

    /// Lends a connection to `body`, and again to another attempt when the first one met a change of primary and may be
    /// repeated.
    /// - Parameter body: gets the connection and the time at which a repeatable operation must have ended.
    func persistently<Answer>(
        repeatable: Bool,
        _ body: (Connection, ContinuousClock.Instant?) async throws -> Answer
    ) async throws -> Answer {
        let begin = ContinuousClock.now
        let end = repeatable ? begin + settings.pool.holdDeadline : nil
        var pause = Backoff(random: random)
        while true {
            let connection = try await shelf.take(heldUntil: end)
            do {
                defer { shelf.put(connection) }
                return try await body(connection, end)
            } catch let error as PostgresError {
                if error.doubtsPrimary { shelf.doubt(connection) }
                guard error.mayVanishOnAnotherServer, let end, .now < end else { throw error }
                shelf.countRepetition()
            }
            try await Task.sleep(for: pause.next())
        }
    }
}
