import Foundation

/// Programs that a test writes and then has run.
package enum ScriptFile {
    /// Written by a program of its own: while this process holds a file open for writing, another thread's child may have
    /// inherited it, and then the file cannot be run (ETXTBSY).
    package static func write(_ script: String, to path: String) throws {
        let writing = ChildProcess(words: [
            "/bin/sh", "-c", #"printf '%s\n' "$1" >"$2" && chmod 755 "$2""#, "sh", script, path,
        ])
        guard writing.run() == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
