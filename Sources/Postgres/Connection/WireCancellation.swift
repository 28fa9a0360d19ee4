extension Wire {
    /// How long the server may take to answer after a cancel request before the connection is closed.
    private static let patience: Duration = .seconds(3)

    /// Marks the current operation as being cancelled.
    mutating func requestCancellation() -> CancelRequest? {
        guard let handle, let operation = current, case .none = operation.cancellation else { return nil }
        // A copy's data is waited for by nobody but the socket; the copy is given up at its end.
        if case .copyData = operation.work { return nil }
        guard let request = CancelRequest(handle) else { return nil }
        current?.cancellation = .requested
        current?.cancellationDeadline = ContinuousClock.now + Wire.patience
        return request
    }

    /// The server has passed the request on; whatever follows on this connection is safe from it.
    mutating func cancellationDelivered(_ identity: UInt64) -> [Completion] {
        guard let operation = current, operation.identity == identity else { return [] }
        current?.cancellation = .delivered
        return finishIfAnswered()
    }

    mutating func takeMessages() -> [NotificationMessage] {
        guard let handle, listens else { return [] }
        return NotificationMessage.take(from: handle)
    }
}
