import Dispatch
import Foundation
import Logging
import Synchronization

/// Writes the log on a thread of its own, so that a slow reader never holds up a request.
///
/// Entries wait in memory up to a limit. What comes beyond it is dropped, and an entry tells how many were lost. The
/// process must ignore SIGPIPE, as SwiftNIO makes it do, or the death of the reader is its own.
package final class LogWriter: Sendable {
    private struct Pending {
        var entries: [LogEntry] = []
        var size = 0
        var dropped = 0
        var isClosed = false
    }

    private let destination: any LogDestination
    private let limit: Int
    private let now: @Sendable () -> Date
    private let pending = Mutex(Pending())
    /// Held while entries go out, so that they go out in the order in which they came.
    private let writing = Mutex(())
    private let work = DispatchSemaphore(value: 0)

    /// - Parameter limit: how many bytes may wait.
    package init(
        to destination: any LogDestination = JSONLines(),
        limit: Int = 4 << 20,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.destination = destination
        self.limit = limit
        self.now = now
        Thread.detachNewThread { self.run() }
    }

    /// Takes an entry and returns at once.
    package func append(_ entry: LogEntry) {
        let wasEmpty = pending.withLock { pending in
            guard pending.size + entry.size <= limit else {
                pending.dropped += 1
                return false
            }
            pending.size += entry.size
            pending.entries.append(entry)
            return pending.entries.count == 1
        }
        if wasEmpty { work.signal() }
    }

    /// Writes everything that waits, on the calling thread. For the end of the process, not for requests.
    package func flush() {
        writing.withLock { _ in
            while let entries = take() { destination.write(entries) }
        }
    }

    /// Writes what waits and ends the thread.
    package func close() {
        pending.withLock { $0.isClosed = true }
        work.signal()
        flush()
    }

    private func run() {
        while !pending.withLock({ $0.isClosed }) {
            work.wait()
            flush()
        }
    }

    private func take() -> [LogEntry]? {
        pending.withLock { pending in
            guard !pending.entries.isEmpty || pending.dropped > 0 else { return nil }
            defer { pending = Pending(isClosed: pending.isClosed) }
            return pending.entries + (pending.dropped > 0 ? [lossNotice(pending.dropped)] : [])
        }
    }

    private func lossNotice(_ count: Int) -> LogEntry {
        var entry = LogEntry(time: now(), level: .warning, logger: "log", message: "log entries were dropped")
        entry.fields = [("count", String(count))]
        return entry
    }
}
