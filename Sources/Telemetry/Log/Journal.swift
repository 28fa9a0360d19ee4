import CLibsystemd
import Foundation
import Logging

/// systemd's journal, each entry with its fields (systemd.journal-fields(7)), so that `journalctl REQUEST_ID=…` finds
/// everything about one request.
package struct Journal: LogDestination {
    private static let ownNames: Set<String> = ["MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "LOGGER"]

    private let program: String

    /// - Returns: nil unless systemd has connected the process's output with the journal.
    package init?(program: String, environment: [String: String], output: Int32 = STDOUT_FILENO) {
        var status = stat()
        guard fstat(output, &status) == 0,
            environment["JOURNAL_STREAM"] == "\(status.st_dev):\(status.st_ino)"
        else { return nil }
        self.program = program
    }

    package func write(_ entries: [LogEntry]) {
        for entry in entries { Self.send(fields(of: entry)) }
    }

    private func fields(of entry: LogEntry) -> [String] {
        [
            "MESSAGE=\(entry.message)",
            "PRIORITY=\(Self.priority(of: entry.level))",
            "SYSLOG_IDENTIFIER=\(program)",
            "LOGGER=\(entry.logger)",
        ] + entry.fields.map { "\(Self.name(of: $0.name))=\($0.value)" }
    }

    /// The priorities of syslog(3).
    private static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }

    /// Capitals, digits and underscores, beginning with a capital, 64 at most; and none of an entry's own names.
    static func name(of key: String) -> String {
        let letters = key.uppercased().unicodeScalars.map { scalar -> Character in
            let isAllowed = ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            return isAllowed ? Character(scalar) : "_"
        }
        let name = String(letters)
        let isOurs = ownNames.contains(name) || !("A"..."Z").contains(letters.first ?? "_")
        return String((isOurs ? "METADATA_\(name)" : name).prefix(64))
    }

    /// An entry that the journal does not take has nowhere else to go: it is given up.
    private static func send(_ fields: [String]) {
        let bytes = fields.map { Array($0.utf8) }
        var joined = bytes.flatMap(\.self)
        joined.withUnsafeMutableBytes { buffer in
            guard var next = buffer.baseAddress else { return }
            let parts = bytes.map { field -> iovec in
                defer { next += field.count }
                return iovec(iov_base: next, iov_len: field.count)
            }
            sd_journal_sendv(parts, Int32(parts.count))
        }
    }
}
