/// What a listener tells.
package enum Notification: Hashable, Sendable {
    case message(NotificationMessage)

    /// Listening has begun, or begun again after a gap in which notifications may have been missed: the connection was
    /// renewed, or the consumer was too slow. Read anew what notifications keep fresh.
    case reconnected
}
