import Foundation

/// Removes a temporary server when this process has ended, in whatever way, or when nobody holds the guardian any more: a
/// small shell waits for the end of a line that only this process holds.
final class TemporaryServerGuardian: Sendable {
    private let lifeline: FileHandle

    init(directory: URL) throws {
        // Not inherited by children that are started meanwhile, which would keep it open.
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw POSIXError(.EMFILE)
        }
        lifeline = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        let removal = """
            trap '' INT TERM HUP
            read -r _
            cd /tmp
            postmaster=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
            [ -n "$postmaster" ] && kill -CONT "$postmaster" $(pgrep -P "$postmaster") 2>/dev/null
            \(ServerCommand.words("pg_ctl").joined(separator: " ")) stop --silent --mode immediate --pgdata "$1/data"
            rm -rf "$1"
            """
        // The first shell ends at once, so that the second one is nobody's child and outlives this process.
        let words = [
            "/bin/sh", "-c", "exec 3<&0; setsid sh -c \"$1\" guardian \"$2\" <&3 3<&- &", "sh", removal, directory.path,
        ]
        let status = ChildProcess(words: words, input: ends[1]).run()
        close(ends[1])
        guard status == 0 else { throw POSIXError(.ECHILD) }
    }
}
