import CLibpq

/// What the server says unasked. Filled by libpq's callback while a connection's lock is held.
final class Notices {
    /// The wait for the synchronous standby was cancelled: what was just committed is not replicated for certain.
    var standbyWaitWasGivenUp = false

    /// Why the server ends the session.
    var farewell: ServerError?

    /// Has libpq report to this object, which must live as long as the connection.
    func listen(to connection: OpaquePointer) {
        let receiver: PQnoticeReceiver = { context, result in
            guard let context, let result else { return }
            Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue().receive(ServerError(result))
        }
        PQsetNoticeReceiver(connection, receiver, Unmanaged.passUnretained(self).toOpaque())
    }

    private func receive(_ notice: ServerError) {
        if notice.origin == "SyncRepWaitForLSN" { standbyWaitWasGivenUp = true }
        if notice.endsSession { farewell = notice }
    }
}
