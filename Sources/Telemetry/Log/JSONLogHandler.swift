import Foundation
import Logging

/// Writes each log event as one JSON object on one line.
///
/// `time`, `level`, `logger` and `message` come first, then the metadata, flattened: `{"a": {"b": 1}}` becomes `a.b`.
/// Hummingbird's `hb.request.id` is written as `request_id`.
package struct JSONLogHandler: LogHandler {
    private static let requestKey = (hummingbird: "hb.request.id", ours: "request_id")

    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let writer: LogWriter
    private let now: @Sendable () -> Date

    package init(
        label: String,
        level: Logger.Level = .info,
        metadataProvider: Logger.MetadataProvider? = nil,
        writer: LogWriter,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.label = label
        self.logLevel = level
        self.metadataProvider = metadataProvider
        self.writer = writer
        self.now = now
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
        if let given = event.metadata { all.merge(given) { $1 } }

        var line = LogLine(time: now(), level: event.level, logger: label, message: event.message.description)
        if let error = event.error {
            line.add("error", String(describing: error))
        }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            Self.write(key == Self.requestKey.hummingbird ? Self.requestKey.ours : key, value, to: &line)
        }
        writer.append(line.bytes)
    }

    private static func write(_ key: String, _ value: Logger.MetadataValue, to line: inout LogLine) {
        switch value {
        case .dictionary(let nested):
            for (name, value) in nested.sorted(by: { $0.key < $1.key }) {
                write("\(key).\(name)", value, to: &line)
            }
        case .string, .stringConvertible, .array:
            line.add(LogLine.ownKeys.contains(key) ? "metadata.\(key)" : key, value.description)
        }
    }
}
