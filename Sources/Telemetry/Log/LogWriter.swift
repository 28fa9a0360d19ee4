import Dispatch
import Foundation
import Logging
import Synchronization

/// Writes log lines to a file descriptor on a thread of its own, so that a slow reader never holds up a request.
///
/// Lines wait in memory up to a limit. What comes beyond it is dropped, and a line tells how many were lost. The process
/// must ignore SIGPIPE, as SwiftNIO makes it do, or the death of the reader is its own.
package final class LogWriter: Sendable {
    private struct Pending {
        var bytes: [UInt8] = []
        var dropped = 0
        var isClosed = false
    }

    private let fileDescriptor: Int32
    private let limit: Int
    private let now: @Sendable () -> Date
    private let pending = Mutex(Pending())
    /// Held while bytes go out, so that they go out in the order in which they came.
    private let writing = Mutex(())
    private let work = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - fileDescriptor: where the lines go; it is not closed by the writer.
    ///   - limit: how many bytes may wait.
    package init(
        fileDescriptor: Int32 = STDOUT_FILENO,
        limit: Int = 4 << 20,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.fileDescriptor = fileDescriptor
        self.limit = limit
        self.now = now
        Thread.detachNewThread { self.run() }
    }

    /// Takes a line, with its line feed, and returns at once.
    package func append(_ line: [UInt8]) {
        let wasEmpty = pending.withLock { pending in
            guard pending.bytes.count + line.count <= limit else {
                pending.dropped += 1
                return false
            }
            defer { pending.bytes.append(contentsOf: line) }
            return pending.bytes.isEmpty
        }
        if wasEmpty { work.signal() }
    }

    /// Writes everything that waits, on the calling thread. For the end of the process, not for requests.
    package func flush() {
        writing.withLock { _ in
            while let bytes = take() { write(bytes) }
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

    private func take() -> [UInt8]? {
        pending.withLock { pending in
            guard !pending.bytes.isEmpty || pending.dropped > 0 else { return nil }
            let notice = pending.dropped > 0 ? lossNotice(pending.dropped) : []
            defer {
                pending.bytes = []
                pending.dropped = 0
            }
            return pending.bytes + notice
        }
    }

    private func lossNotice(_ count: Int) -> [UInt8] {
        var line = LogLine(time: now(), level: .warning, logger: "log", message: "log lines were dropped")
        line.add("count", String(count))
        return line.bytes
    }

    /// A log that cannot be written has nowhere to complain to: the bytes are given up.
    private func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(fileDescriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: fileDescriptor, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, 1000)
            } else if errno != EINTR {
                return
            }
        }
    }
}
