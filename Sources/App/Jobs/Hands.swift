import Synchronization

/// Which jobs a worker has in hand, and whether it may take more.
final class Hands: Sendable {
    private struct State {
        var jobs: Set<Int> = []
        var isStopping = false
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.jobs.count } }
    var jobs: [Int] { state.withLock { Array($0.jobs) } }
    var isStopping: Bool { state.withLock { $0.isStopping } }

    func add(_ job: Int) {
        state.withLock { _ = $0.jobs.insert(job) }
    }

    func remove(_ job: Int) {
        state.withLock { _ = $0.jobs.remove(job) }
    }

    func stop() {
        state.withLock { $0.isStopping = true }
    }
}
