import Synchronization

/// One loop's sign of life; see ``Liveness``.
package final class Heart: Sendable {
    package let name: String
    private let deadline: Duration
    private let lastBeat: Mutex<ContinuousClock.Instant>

    init(name: String, deadline: Duration, now: ContinuousClock.Instant) {
        self.name = name
        self.deadline = deadline
        self.lastBeat = Mutex(now)
    }

    /// The loop turned.
    package func beat(now: ContinuousClock.Instant = .now) {
        lastBeat.withLock { $0 = now }
    }

    func isBeating(now: ContinuousClock.Instant) -> Bool {
        lastBeat.withLock { $0.duration(to: now) <= deadline }
    }
}
