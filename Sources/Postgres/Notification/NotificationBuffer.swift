import Synchronization

/// Notifications on their way to one consumer. Too many are replaced by the one word that some were missed.
final class NotificationBuffer: Sendable {
    private struct State {
        var notifications: [Notification] = []
        var consumer: CheckedContinuation<Notification?, Never>?
        var hasEnded = false

        mutating func takeConsumer() -> CheckedContinuation<Notification?, Never>? {
            defer { consumer = nil }
            return consumer
        }
    }

    private static let limit = 1000

    private let state = Mutex(State())

    func push(_ notification: Notification) {
        let consumer = state.withLock { state -> CheckedContinuation<Notification?, Never>? in
            guard state.consumer == nil else { return state.takeConsumer() }
            if state.notifications.count >= NotificationBuffer.limit {
                state.notifications = [.reconnected]
            } else if notification != .reconnected || state.notifications.last != .reconnected {
                state.notifications.append(notification)
            }
            return nil
        }
        consumer?.resume(returning: notification)
    }

    /// No more will come.
    func end() {
        let consumer = state.withLock { state in
            state.hasEnded = true
            return state.takeConsumer()
        }
        consumer?.resume(returning: nil)
    }

    /// The next one; nil at the end and when the task is cancelled.
    func next() async -> Notification? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (isReady, notification) = state.withLock { state -> (Bool, Notification?) in
                    if !state.notifications.isEmpty { return (true, state.notifications.removeFirst()) }
                    if state.hasEnded || Task.isCancelled { return (true, nil) }
                    state.consumer = continuation
                    return (false, nil)
                }
                if isReady { continuation.resume(returning: notification) }
            }
        } onCancel: {
            state.withLock { $0.takeConsumer() }?.resume(returning: nil)
        }
    }
}
