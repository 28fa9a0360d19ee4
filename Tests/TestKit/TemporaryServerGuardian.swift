import Foundation

/// Removes a temporary server when this process has ended, in whatever way: a small shell waits for the end of a line
/// that only this process holds.
final class TemporaryServerGuardian: Sendable {
    private let lifeline: FileHandle

    init(directory: URL) throws {
        // Not inherited by children that are started meanwhile, which would keep it open.
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw POSIXError(.EMFILE)
        }
        lifeline = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        let child = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/setsid")
        let pgControl = ServerCommand.words("pg_ctl").joined(separator: " ")
        let script = """
            trap '' INT TERM HUP
            read -r _
            cd /tmp
            postmaster=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
            [ -n "$postmaster" ] && kill -CONT "$postmaster" $(pgrep -P "$postmaster") 2>/dev/null
            \(pgControl) stop --silent --mode immediate --pgdata "$1/data" >/dev/null 2>&1
            rm -rf "$1"
            """
        process.arguments = ["/bin/sh", "-c", script, "guardian", directory.path]
        process.standardInput = child
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }
}
