/// What a connection tells its owner unasked. Called without a lock, on the reactor's thread or that of whoever closed
/// the connection.
struct ConnectionEvents: Sendable {
    /// The connection is gone, with the reason.
    var lost: @Sendable (Connection, ConnectionLoss) -> Void = { _, _ in }

    /// Nil for a connection on which nobody listens.
    var notified: (@Sendable (NotificationMessage) -> Void)?
}
