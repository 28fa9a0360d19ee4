/// Where statements can be sent: a pool, each statement for itself, or a transaction.
package protocol Querying: Sendable {
    /// Sends all statements in one round trip. All succeed or none: a pool makes them a transaction of their own.
    /// - Returns: one result for each statement.
    func results(of statements: [SQL]) async throws -> [QueryResult]
}

extension Querying {
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

    /// - Returns: how many rows the statement changed.
    @discardableResult
    package func execute(_ sql: SQL) async throws -> Int {
        try await result(of: sql).affectedRows
    }

    /// Sends all statements in one round trip.
    /// - Returns: for each statement, how many rows it changed.
    @discardableResult
    package func pipeline(_ statements: [SQL]) async throws -> [Int] {
        try await results(of: statements).map(\.affectedRows)
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
