import Logging
import Synchronization

/// Rings when there is something new on the noticeboard, so that it need not be read again and again. Observations are put
/// up several times a second: they do not ring, but tell that somebody is heard at all.
final class Bell: Sendable {
    /// Without a word for this long it is not known whether anything was written.
    private static let silence = Duration.milliseconds(900)
    /// How often the board is read where nothing is heard, or something is under way on it.
    private static let rhythm = Duration.milliseconds(150)
    /// How often it is read at least.
    private static let longestRhythm = Duration.seconds(1)

    private struct State {
        var heard: ContinuousClock.Instant?
        var hasRung = true
        var read: ContinuousClock.Instant?
    }

    private let etcd: EtcdClient
    private let logger: Logger
    private let state = Mutex(State())

    init(etcd: EtcdClient, logger: Logger) {
        self.etcd = etcd
        self.logger = logger
    }

    /// Listens to one member of etcd after the other, each for as long as it is heard.
    func run() async {
        var attempts = 0
        await Repetition(name: "bell", rhythm: .milliseconds(500), logger: logger).run {
            let endpoint = self.etcd.endpoints[attempts % self.etcd.endpoints.count]
            attempts += 1
            try await self.etcd.listen(to: endpoint, prefix: Notice.prefix) { self.hear($0) }
        }
    }

    /// Whether it is time to read the board.
    ///
    /// - Parameter isQuiet: nothing was under way on it when it was read last.
    func calls(isQuiet: Bool, now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            let isHeard = state.heard.map { now - $0 < Self.silence } ?? false
            let rhythm = isQuiet && isHeard ? Self.longestRhythm : Self.rhythm
            let isDue = state.hasRung || state.read.map { now - $0 >= rhythm } ?? true
            guard isDue else { return false }
            state.hasRung = false
            state.read = now
            return true
        }
    }

    private func hear(_ keys: [String]) {
        state.withLock { state in
            state.heard = .now
            if keys.contains(where: { !$0.hasPrefix(Notice.observations) }) { state.hasRung = true }
        }
    }
}
