import Synchronization

/// What the service has acknowledged to this prober lately: by it losses are found, and how long nothing was acknowledged.
package final class Ledger: Sendable {
    /// So many, however old: what was acknowledged last before an outage has to be known after it, however long that was.
    /// An hour's, at one a second.
    private static let kept = 3600
    /// A standstill of at least that length is remembered when the canaries around it are not any more: an incident may
    /// be over only days after it.
    private static let pause = Duration.seconds(2)
    private static let keptPauses = 10_000
    /// How many are forgotten at a time.
    private static let batch = 60
    /// So far back before the last acknowledgement they are looked for: the last ones are those that could be lost.
    private static let margin = Duration.seconds(30)
    /// The service forgets canaries after an hour, which is no loss.
    private static let lives = Duration.seconds(55 * 60)

    private struct State {
        var canaries: [Canary] = []
        var last: ContinuousClock.Instant?
        var pauses: [(begun: ContinuousClock.Instant, ended: ContinuousClock.Instant)] = []
    }

    private let state = Mutex(State())

    package init() {}

    package func add(_ canary: Canary) {
        state.withLock { state in
            if let last = state.last, canary.at - last >= Self.pause { state.pauses.append((last, canary.at)) }
            state.last = max(state.last ?? canary.at, canary.at)
            state.canaries.append(canary)
            if state.canaries.count >= Self.kept + Self.batch { state.canaries.removeFirst(Self.batch) }
            if state.pauses.count >= Self.keptPauses + Self.batch { state.pauses.removeFirst(Self.batch) }
        }
    }

    /// Those that what has happened since then may have cost, and that the service would still have.
    package func acknowledged(since: ContinuousClock.Instant, now: ContinuousClock.Instant = .now) -> [Canary] {
        let canaries = state.withLock { $0.canaries }
        let before = canaries.map(\.at).filter { $0 <= since }.max() ?? since
        return canaries.filter { $0.at >= before - Self.margin && now - $0.at < Self.lives }
    }

    /// When the service last acknowledged something.
    var last: ContinuousClock.Instant? { state.withLock { $0.last } }

    /// The longest time without an acknowledgement from then until now, beginning with the last one before it, or the first
    /// one at all.
    package func longestStall(since: ContinuousClock.Instant, now: ContinuousClock.Instant = .now) -> Duration? {
        let (canaries, pauses) = state.withLock { ($0.canaries, $0.pauses) }
        let times = canaries.map(\.at).sorted()
        guard let before = times.last(where: { $0 <= since }) ?? times.first else { return nil }
        let during = [before] + times.filter { $0 > since } + [now]
        let stalls = zip(during, during.dropFirst()).map { $1 - $0 }
        return (stalls + pauses.filter { $0.ended > since }.map { $0.ended - $0.begun }).max()
    }
}
