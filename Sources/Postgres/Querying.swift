/// Where statements can be sent: a pool, each statement for itself, or a transaction.
package protocol Querying: Sendable {
    /// Sends all statements in one round trip. All succeed or none: a pool makes them a transaction of their own.
    ///
    /// - Parameter repeatable: the statements may be done twice without harm, e.g. `insert … on conflict do nothing`. A pool
    ///   then holds and repeats them when the primary changes, as it does with reads; a transaction is repeated as a whole
    ///   or not at all.
    /// - Returns: one result for each statement.
    func results(of statements: [SQL], repeatable: Bool) async throws -> [QueryResult]
}

extension Querying {
    package func results(of statements: [SQL]) async throws -> [QueryResult] {
        try await results(of: statements, repeatable: false)
    }

    /// All rows. `Row` is a `Decodable` whose properties are named like the columns (`createdAt` reads `created_at`), or
    /// a single value for a single column.
    package func rows<Row: Decodable & Sendable>(_ sql: SQL, as row: Row.Type) async throws -> [Row] {
        try await result(of: sql).rows(as: row)
    }

    /// The first row, if there is one.
    package func first<Row: Decodable & Sendable>(_ sql: SQL, as row: Row.Type) async throws -> Row? {
        try await result(of: sql).first(as: row)
    }

    /// The only row.
    /// - Throws: `PostgresError.noRow`, `PostgresError.severalRows`
    package func one<Row: Decodable & Sendable>(_ sql: SQL, as row: Row.Type) async throws -> Row {
        try await result(of: sql).one(as: row)
    }

    /// - Parameter repeatable: see `results(of:repeatable:)`.
    /// - Returns: how many rows the statement changed; after a repetition, only what the last one did.
    @discardableResult
    package func execute(_ sql: SQL, repeatable: Bool = false) async throws -> Int {
        try await results(of: [sql], repeatable: repeatable).first?.affectedRows ?? 0
    }

    /// Sends all statements in one round trip.
    /// - Parameter repeatable: see `results(of:repeatable:)`.
    /// - Returns: for each statement, how many rows it changed.
    @discardableResult
    package func pipeline(_ statements: [SQL], repeatable: Bool = false) async throws -> [Int] {
        try await results(of: statements, repeatable: repeatable).map(\.affectedRows)
    }

    /// Sends all statements in one round trip and reads each answer in its own way:
    ///
    ///     let (number, _) = try await transaction.pipeline(
    ///         PipelineStep.one("insert into … returning number", as: Int.self),
    ///         PipelineStep.execute("insert into audit …")
    ///     )
    package func pipeline<each Answer>(_ step: repeat PipelineStep<each Answer>) async throws -> (repeat each Answer) {
        var statements: [SQL] = []
        repeat statements.append((each step).sql)
        var results = try await results(of: statements)[...]
        return (repeat try (each step).read(results.removeFirst()))
    }

    private func result(of sql: SQL) async throws -> QueryResult {
        guard let result = try await results(of: [sql]).first else { throw PostgresError.closed }
        return result
    }
}
