/// Everything that can go wrong between a statement and its rows. No case holds a bound value.
package enum PostgresError: Error, Sendable {
    /// The server refused a statement; nothing of the transaction that it belonged to was kept.
    case server(ServerError)
    /// The connection broke or the deadline passed before anything could have been committed.
    case connectionLost(ConnectionLoss)
    /// The connection broke or the deadline passed while a commit was on its way, or the wait for the synchronous
    /// standby was given up: what was written may or may not stay. Ask again under an idempotency key.
    case commitOutcomeUnknown(reason: String)
    /// The transaction was rolled back although its body returned, because a statement in it had failed before.
    case rolledBack
    /// The server does not let us in, and will not next time: password, role, database, certificate.
    case accessDenied(String)
    /// No connection became free in time.
    case noConnection(after: Duration, reason: String)
    /// Too many callers wait for a connection already.
    case tooManyWaiting(limit: Int)
    /// The pool was closed, or the transaction was used after its end.
    case closed
    /// A row was asked for with `one`, and there is none.
    case noRow
    /// A row was asked for with `one`, and there are several.
    case severalRows(Int)
    /// A column's value does not fit the Swift type.
    case undecodable(column: String, String)
    /// A Swift value cannot be expressed in PostgreSQL.
    case unencodable(String)
    /// The settings cannot be understood.
    case invalidSettings(String)
}

extension PostgresError {
    package var server: ServerError? {
        if case .server(let error) = self { error } else { nil }
    }

    package func isUniqueViolation(of constraint: String? = nil) -> Bool {
        violates(.uniqueViolation, constraint)
    }

    package func isForeignKeyViolation(of constraint: String? = nil) -> Bool {
        violates(.foreignKeyViolation, constraint)
    }

    package func isCheckViolation(of constraint: String? = nil) -> Bool {
        violates(.checkViolation, constraint)
    }

    private func violates(_ state: SQLState, _ constraint: String?) -> Bool {
        guard let server, server.state == state else { return false }
        return constraint == nil || server.constraint == constraint
    }
}
