import Logging
import Synchronization

/// A log whose lines can be read.
final class HeardLog: Sendable {
    private let text = Mutex("")

    var heard: String { text.withLock { $0 } }

    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: HeardLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.MetadataValue? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.text.withLock { $0 += "\(event.message) \(event.metadata ?? [:])\n" }
        }
    }
}
