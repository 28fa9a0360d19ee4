import Foundation
import Synchronization

/// One thread that waits for the answers on many connections, so that no thread waits for a single one.
///
/// It sleeps in poll(2), hands readable sockets to their connections, and has deadlines looked at twenty times a second.
/// Between two sleeps it runs the tasks of its group.
final class Reactor: Sendable {
    private struct Members {
        var connections: [Connection] = []
        var watches: [@Sendable (ContinuousClock.Instant) -> Void] = []
        var alarms: [(time: ContinuousClock.Instant, action: @Sendable () -> Void)] = []
        var version = 0
        var isStopped = false
        /// When the thread last began a round; nil when it has nothing to do until the bell rings.
        var turnedAt: ContinuousClock.Instant?
    }

    private static let tick: Duration = .milliseconds(50)
    private static let tickMilliseconds: Int32 = 50

    private let members = Mutex(Members())
    /// What waits to be run; nil when the reactor has stopped.
    private let jobs = Mutex<[UnownedJob]?>([])
    private let bell = Bell()
    private let thread = Atomic<UInt>(0)

    func start(for group: ReactorGroup) {
        Thread.detachNewThread { [self] in run(for: group) }
    }

    /// For how long the thread has not begun another round. Nothing but a task that does not give way, or a machine
    /// without time for it, makes that long.
    var silence: Duration {
        members.withLock { $0.turnedAt.map { $0.duration(to: .now) } ?? .zero }
    }

    /// Whether the caller is on this reactor's thread.
    var isHere: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Runs `job` on the reactor's thread.
    /// - Returns: false when the reactor has stopped.
    func enqueue(_ job: UnownedJob) -> Bool {
        jobs.withLock { jobs in
            jobs?.append(job)
            // Under the lock: after the last job the bell is gone.
            if jobs?.count == 1, !isHere { bell.ring() }
            return jobs != nil
        }
    }

    /// - Returns: false when the reactor has stopped and will not hear the connection.
    func add(_ connection: Connection) -> Bool {
        change { $0.connections.append(connection) }
    }

    func remove(_ connection: Connection) {
        change { $0.connections.removeAll { $0 === connection } }
    }

    /// Calls `watch` at every tick, on the reactor's thread; it must be short.
    func add(watch: @escaping @Sendable (ContinuousClock.Instant) -> Void) {
        change { $0.watches.append(watch) }
    }

    /// Calls `action` once, at the first tick after `time`, on the reactor's thread; it must be short.
    func at(_ time: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) {
        change { $0.alarms.append((time, action)) }
    }

    /// Reads anew which connections have something to write.
    func reconsider() {
        change { _ in }
    }

    /// Ends the thread and closes the connections that are still open.
    func stop() {
        change { $0.isStopped = true }
    }

    @discardableResult
    private func change(_ body: (inout Members) -> Void) -> Bool {
        members.withLock {
            guard !$0.isStopped else { return false }
            body(&$0)
            $0.version += 1
            bell.ring()
            return true
        }
    }

    private func run(for group: ReactorGroup) {
        // For operators who look at the threads of a process; Foundation names none that it has only just started.
        try? Data("postgres".utf8).write(to: URL(filePath: "/proc/thread-self/comm"))
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        let executor = group.asUnownedTaskExecutor()
        var connections: [Connection] = []
        var watches: [@Sendable (ContinuousClock.Instant) -> Void] = []
        var polls: [pollfd] = []
        var version = -1
        var isIdle = true
        var now = ContinuousClock.now
        var nextTick = now + Reactor.tick
        while true {
            let isStopped = members.withLock { members in
                if members.version != version {
                    version = members.version
                    connections = members.connections
                    watches = members.watches
                    isIdle = connections.isEmpty && watches.isEmpty && members.alarms.isEmpty
                    polls = [pollfd(fd: bell.socket, events: Int16(POLLIN), revents: 0)]
                    polls += connections.map { pollfd(fd: $0.socket, events: $0.interest, revents: 0) }
                }
                members.turnedAt = isIdle ? nil : now
                return members.isStopped
            }
            if isStopped { break }
            let hasRun = runJobs(on: executor)
            let patience: Int32 = hasRun ? 0 : isIdle ? -1 : Reactor.tickMilliseconds
            guard poll(&polls, nfds_t(polls.count), patience) >= 0 else { continue }
            if polls[0].revents != 0 { bell.silence() }
            var wasHeldUp = false
            for index in connections.indices where polls[index + 1].revents != 0 {
                if !connections[index].becameReady() { wasHeldUp = true }
            }
            // Whoever is at a wire needs the processor more than another round of this loop.
            if wasHeldUp { sched_yield() }
            now = .now
            if now >= nextTick {
                nextTick = now + Reactor.tick
                for connection in connections { connection.checkDeadline(now) }
                for watch in watches { watch(now) }
                for action in takeAlarms(until: now) { action() }
            }
        }
        for connection in connections { connection.close() }
        handOverJobs()
        bell.remove()
    }

    /// Runs what waits now; what that puts in line comes after the next look at the sockets.
    private func runJobs(on executor: UnownedTaskExecutor) -> Bool {
        let due = jobs.withLock { jobs in
            guard let due = jobs, !due.isEmpty else { return [UnownedJob]() }
            jobs = []
            return due
        }
        for job in due { job.runSynchronously(on: executor) }
        return !due.isEmpty
    }

    /// Has the tasks go on elsewhere.
    private func handOverJobs() {
        let left = jobs.withLock { jobs in
            defer { jobs = nil }
            return jobs ?? []
        }
        for job in left { globalConcurrentExecutor.enqueue(job) }
    }

    private func takeAlarms(until now: ContinuousClock.Instant) -> [@Sendable () -> Void] {
        members.withLock { members in
            guard !members.alarms.isEmpty else { return [] }
            let due = members.alarms.filter { $0.time <= now }
            members.alarms.removeAll { $0.time <= now }
            members.version += 1
            return due.map(\.action)
        }
    }
}
