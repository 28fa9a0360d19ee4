import CLibpq

/// A `notify` that was heard.
package struct NotificationMessage: Hashable, Sendable {
    package let channel: String
    package let payload: String
    /// The server process of the session that sent it.
    package let processID: Int32
}

extension NotificationMessage {
    /// All notifications that libpq has received.
    static func take(from connection: OpaquePointer) -> [NotificationMessage] {
        var messages: [NotificationMessage] = []
        while let notification = PQnotifies(connection) {
            let content = notification.pointee
            messages.append(
                NotificationMessage(
                    channel: String(cString: content.relname),
                    payload: String(cString: content.extra),
                    processID: content.be_pid
                )
            )
            PQfreemem(notification)
        }
        return messages
    }
}
