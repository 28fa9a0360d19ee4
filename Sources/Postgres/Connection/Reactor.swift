import Foundation
import Synchronization

/// One thread that waits for the answers on all connections, so that no thread waits for a single one.
///
/// It sleeps in poll(2), hands readable sockets to their connections, and has deadlines looked at twenty times a second.
final class Reactor: Sendable {
    private struct Members {
        var connections: [Connection] = []
        var watches: [@Sendable (ContinuousClock.Instant) -> Void] = []
        var alarms: [(time: ContinuousClock.Instant, action: @Sendable () -> Void)] = []
        var version = 0
        var isStopped = false
    }

    private static let tick: Duration = .milliseconds(50)
    private static let tickMilliseconds: Int32 = 50

    private let members = Mutex(Members())
    /// Two ends of a pipe; a byte in it ends the sleep.
    private let bell: (read: Int32, write: Int32)

    init() {
        var ends: [Int32] = [-1, -1]
        // Failing means that the process has no descriptors left; then no connection can be opened either.
        _ = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0, &ends)
        bell = (ends[0], ends[1])
        let thread = Thread { [self] in run() }
        thread.name = "postgres"
        thread.start()
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
            var byte: UInt8 = 1
            _ = write(bell.write, &byte, 1)
            return true
        }
    }

    private func run() {
        var connections: [Connection] = []
        var watches: [@Sendable (ContinuousClock.Instant) -> Void] = []
        var polls: [pollfd] = []
        var version = -1
        var isIdle = true
        var nextTick = ContinuousClock.now + Reactor.tick
        while true {
            let isStopped = members.withLock { members in
                if members.version != version {
                    version = members.version
                    connections = members.connections
                    watches = members.watches
                    isIdle = connections.isEmpty && watches.isEmpty && members.alarms.isEmpty
                    polls = [pollfd(fd: bell.read, events: Int16(POLLIN), revents: 0)]
                    polls += connections.map { pollfd(fd: $0.socket, events: $0.interest, revents: 0) }
                }
                return members.isStopped
            }
            if isStopped { break }
            guard poll(&polls, nfds_t(polls.count), isIdle ? -1 : Reactor.tickMilliseconds) >= 0 else { continue }
            if polls[0].revents != 0 { silenceBell() }
            var wasHeldUp = false
            for index in connections.indices where polls[index + 1].revents != 0 {
                if !connections[index].becameReady() { wasHeldUp = true }
            }
            // Whoever is at a wire needs the processor more than another round of this loop.
            if wasHeldUp { sched_yield() }
            let now = ContinuousClock.now
            if now >= nextTick {
                nextTick = now + Reactor.tick
                for connection in connections { connection.checkDeadline(now) }
                for watch in watches { watch(now) }
                for action in takeAlarms(until: now) { action() }
            }
        }
        for connection in connections { connection.close() }
        close(bell.read)
        close(bell.write)
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

    private func silenceBell() {
        var buffer = (0 as UInt64, 0 as UInt64)
        while read(bell.read, &buffer, MemoryLayout.size(ofValue: buffer)) > 0 {}
    }
}
