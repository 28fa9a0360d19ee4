import Foundation
import Logging

/// One event of the log, on its way to where it is kept.
package struct LogEntry: Sendable {
    package let time: Date
    package let level: Logger.Level
    package let logger: String
    package let message: String
    /// What belongs to the event, flattened and in the order of its names.
    package var fields: [(name: String, value: String)] = []

    package init(time: Date, level: Logger.Level, logger: String, message: String) {
        self.time = time
        self.level = level
        self.logger = logger
        self.message = message
    }

    /// About how many bytes it takes while it waits.
    var size: Int {
        fields.reduce(64 + logger.utf8.count + message.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    }
}
