import Foundation
import Logging

/// Writes each entry as one JSON object on one line: `time`, `level`, `logger` and `message` first, then its fields.
package struct JSONLines: LogDestination {
    /// The keys that a line sets itself.
    private static let ownKeys: Set<String> = ["time", "level", "logger", "message"]

    private let fileDescriptor: Int32

    /// - Parameter fileDescriptor: where the lines go; it is not closed.
    package init(to fileDescriptor: Int32 = STDOUT_FILENO) {
        self.fileDescriptor = fileDescriptor
    }

    package func write(_ entries: [LogEntry]) {
        var text = JSONText()
        for entry in entries { Self.append(entry, to: &text) }
        write(text.bytes)
    }

    private static func append(_ entry: LogEntry, to text: inout JSONText) {
        text.raw("{\"time\":")
        text.string(Timestamp(entry.time).description)
        text.raw(",\"level\":")
        text.string(entry.level.rawValue)
        text.raw(",\"logger\":")
        text.string(entry.logger)
        text.raw(",\"message\":")
        text.string(entry.message)
        for (name, value) in entry.fields {
            text.raw(",")
            text.string(ownKeys.contains(name) ? "metadata.\(name)" : name)
            text.raw(":")
            text.string(value)
        }
        text.raw("}\n")
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
