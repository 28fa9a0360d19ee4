/// How a round trip ended.
enum Outcome: Sendable {
    /// All statements succeeded: one result for each.
    case results([QueryResult])
    /// The server refused a statement.
    case refused(ServerError)
    /// The server gave a statement up because the task was cancelled.
    case cancelled
    /// The server gave up waiting for the synchronous standby: done here, perhaps not there.
    case unreplicated
    /// The connection is gone. `wasSent` tells whether the server may have seen the statements.
    case lost(ConnectionLoss, wasSent: Bool)
}
