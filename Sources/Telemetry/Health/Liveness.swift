import Synchronization

/// Whether the loops of the process still turn. A process that is not alive is to be killed and started anew.
package final class Liveness: Sendable {
    private let hearts = Mutex<[Heart]>([])

    package init() {}

    /// Watches one more loop, which must beat at least once within every `deadline`. It counts as beaten at `now`.
    package func heart(_ name: String, deadline: Duration, now: ContinuousClock.Instant = .now) -> Heart {
        let heart = Heart(name: name, deadline: deadline, now: now)
        hearts.withLock { $0.append(heart) }
        return heart
    }

    /// Watches a loop no more, because it ended as it should.
    package func remove(_ heart: Heart) {
        hearts.withLock { $0.removeAll { $0 === heart } }
    }

    package func isAlive(now: ContinuousClock.Instant = .now) -> Bool {
        stopped(now: now).isEmpty
    }

    /// The names of the loops that did not turn in time.
    package func stopped(now: ContinuousClock.Instant = .now) -> [String] {
        hearts.withLock { $0 }.filter { !$0.isBeating(now: now) }.map(\.name)
    }
}
