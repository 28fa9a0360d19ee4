import Foundation
import Synchronization

/// Has a shell script clean up when this process has ended, in whatever way, when nobody holds the lifeline any more, or
/// when it is cut: the script waits with `read` for the end of a line that only this process holds.
package final class Lifeline: Sendable {
    private let end: Mutex<FileHandle>

    /// - Parameter directory: the script's `$1`.
    package init(script: String, directory: URL) throws {
        // Not inherited by children that are started meanwhile, which would keep it open.
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw POSIXError(.EMFILE)
        }
        end = Mutex(FileHandle(fileDescriptor: ends[0], closeOnDealloc: true))
        // The first shell ends at once, so that the second one is nobody's child and outlives this process.
        let words = [
            "/bin/sh", "-c", "exec 3<&0; setsid sh -c \"$1\" lifeline \"$2\" <&3 3<&- &", "sh",
            "trap '' INT TERM HUP\n" + script, directory.path,
        ]
        let status = ChildProcess(words: words, input: ends[1]).run()
        close(ends[1])
        guard status == 0 else { throw POSIXError(.ECHILD) }
    }

    package func cut() {
        end.withLock { try? $0.close() }
    }
}
