import Foundation
import Logging

/// One line of the log: a JSON object that begins with what every line has.
struct LogLine {
    /// The keys that the line sets itself.
    static let ownKeys: Set<String> = ["time", "level", "logger", "message", "error"]

    private var text = JSONText()

    init(time: Date, level: Logger.Level, logger: String, message: String) {
        text.raw("{\"time\":")
        text.string(Timestamp(time).description)
        add("level", level.rawValue)
        add("logger", logger)
        add("message", message)
    }

    mutating func add(_ key: String, _ value: String) {
        text.raw(",")
        text.string(key)
        text.raw(":")
        text.string(value)
    }

    /// The finished line with its line feed.
    var bytes: [UInt8] {
        text.bytes + Array("}\n".utf8)
    }
}
