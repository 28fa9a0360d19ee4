extension PostgresError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .server(let error): "PostgreSQL: \(error)"
        case .connectionLost(let loss): "connection to PostgreSQL lost: \(loss)"
        case .commitOutcomeUnknown(let reason): "outcome of the commit unknown: \(reason)"
        case .accessDenied(let reason): "PostgreSQL refuses the connection: \(reason)"
        case .rolledBack: "rolled back, as a statement of the transaction had failed"
        case .noConnection(let duration, let reason): "no connection to PostgreSQL within \(duration): \(reason)"
        case .tooManyWaiting(let limit): "more than \(limit) callers wait for a connection to PostgreSQL"
        case .closed: "the pool or the transaction has ended"
        case .noRow: "no row"
        case .severalRows(let count): "\(count) rows where one was expected"
        case .undecodable(let column, let reason): "column \"\(column)\" \(reason)"
        case .unencodable(let reason): "cannot be sent to PostgreSQL: \(reason)"
        case .invalidSettings(let reason): "PostgreSQL settings: \(reason)"
        }
    }
}
