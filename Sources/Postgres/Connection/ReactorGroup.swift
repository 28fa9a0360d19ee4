import Foundation
import Synchronization

/// A pool's reactors, as one thread hears no more than some 40 000 answers a second.
///
/// Tasks that prefer this executor run on the reactors' threads: where its answer arrives, a task goes on at once,
/// without a change of threads.
final class ReactorGroup: TaskExecutor {
    private let reactors: [Reactor]
    private let turn = Atomic<Int>(0)

    init(count: Int = min(4, ProcessInfo.processInfo.activeProcessorCount)) {
        reactors = (0..<count).map { _ in Reactor() }
        for reactor in reactors { reactor.start(for: self) }
    }

    /// The one that keeps the time for all.
    var first: Reactor { reactors[0] }

    /// Each in its turn.
    func next() -> Reactor {
        reactors[turn.add(1, ordering: .relaxed).oldValue % reactors.count]
    }

    /// That of the most silent one.
    var silence: Duration { reactors.map(\.silence).max() ?? .zero }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let reactor = reactors.first(where: \.isHere) ?? next()
        if !reactor.enqueue(job) { globalConcurrentExecutor.enqueue(job) }
    }

    func stop() {
        for reactor in reactors { reactor.stop() }
    }
}
