import Foundation
import SystemPackage

/// The processes of Patroni and PostgreSQL on this host. That none is listed proves that none runs: what cannot be read
/// throws.
package struct ProcessTable: Sendable {
    package struct Entry: Sendable {
        package let id: Int32
        /// Stopped by a signal: it does nothing, and its connections stay open.
        package let isStopped: Bool
    }

    package let patroni: [Entry]
    package let postgres: [Entry]

    /// - Parameters:
    ///   - root: `/proc`.
    ///   - own: a process that runs for certain; a table without it is not whole.
    package init(root: String = "/proc", own: Int32 = ProcessInfo.processInfo.processIdentifier) throws {
        var patroni: [Entry] = []
        var postgres: [Entry] = []
        let ids = try FileManager.default.contentsOfDirectory(atPath: root).compactMap { Int32($0) }
        guard ids.contains(own) else { throw ProcessesHidden() }
        for id in ids {
            guard let stat = try Self.read("\(root)/\(id)/stat") else { continue }
            guard let open = stat.firstIndex(of: "("), let close = stat.lastIndex(of: ")"), open < close,
                let state = stat[close...].dropFirst(2).first
            else { throw ProcessesHidden() }
            let command = stat[stat.index(after: open)..<close]
            // A zombie has ended; it only waits for its parent to ask.
            guard state != "Z", state != "X" else { continue }
            let entry = Entry(id: id, isStopped: state == "T" || state == "t")
            if command == "postgres" {
                postgres.append(entry)
            } else if command.hasPrefix("python"), try Self.isPatroni("\(root)/\(id)/cmdline") {
                patroni.append(entry)
            }
        }
        self.patroni = patroni
        self.postgres = postgres
    }

    private static func isPatroni(_ file: String) throws -> Bool {
        let words = try read(file)?.split(separator: "\0") ?? []
        return zip(words, words.dropFirst()).contains { $0 == "-m" && $1 == "patroni" }
    }

    /// - Returns: nil when the process has ended meanwhile.
    private static func read(_ file: String) throws -> String? {
        do {
            let descriptor = try FileDescriptor.open(FilePath(file), .readOnly)
            return try descriptor.closeAfter {
                var bytes: [UInt8] = []
                var part = [UInt8](repeating: 0, count: 4096)
                while true {
                    let count = try part.withUnsafeMutableBytes { try descriptor.read(into: $0) }
                    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
                    bytes += part[..<count]
                }
            }
        } catch let error as Errno where error == .noSuchFileOrDirectory || error == .noSuchProcess {
            return nil
        }
    }
}

struct ProcessesHidden: Error, CustomStringConvertible {
    var description: String { "the processes of this host cannot be read" }
}
