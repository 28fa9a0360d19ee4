import Foundation
import Logging

/// Makes an entry of each log event.
///
/// The metadata is flattened: `{"a": {"b": 1}}` becomes `a.b`. Hummingbird's `hb.request.id` is written as `request_id`.
package struct EntryLogHandler: LogHandler {
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

        var entry = LogEntry(time: now(), level: event.level, logger: label, message: event.message.description)
        if let error = event.error {
            entry.fields.append(("error", String(describing: error)))
            all["metadata.error"] = all.removeValue(forKey: "error")
        }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            Self.add(key == Self.requestKey.hummingbird ? Self.requestKey.ours : key, value, to: &entry)
        }
        writer.append(entry)
    }

    private static func add(_ key: String, _ value: Logger.MetadataValue, to entry: inout LogEntry) {
        switch value {
        case .dictionary(let nested):
            for (name, value) in nested.sorted(by: { $0.key < $1.key }) {
                add("\(key).\(name)", value, to: &entry)
            }
        case .string, .stringConvertible, .array:
            entry.fields.append((key, value.description))
        }
    }
}
