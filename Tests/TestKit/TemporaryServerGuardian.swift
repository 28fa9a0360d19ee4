import Foundation

/// Removes a temporary server when this process has ended, in whatever way, or when nobody holds the guardian any more.
final class TemporaryServerGuardian: Sendable {
    private let lifeline: Lifeline

    init(directory: URL) throws {
        let removal = """
            read -r _
            cd /tmp
            postmaster=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
            [ -n "$postmaster" ] && kill -CONT "$postmaster" $(pgrep -P "$postmaster") 2>/dev/null
            \(ServerCommand.words("pg_ctl").joined(separator: " ")) stop --silent --mode immediate --pgdata "$1/data"
            rm -rf "$1"
            """
        lifeline = try Lifeline(script: removal, directory: directory)
    }
}
