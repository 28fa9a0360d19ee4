import Foundation

/// A row for `copyIn`, in the text format of PostgreSQL's `copy`: the values in the order of the columns.
///
///     var row = CopyRow()
///     row.append(id)
///     row.append(name)
package struct CopyRow: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var flaw: String?

    package init() {}

    package mutating func append(_ value: String?) {
        beginField()
        guard let value else { return writeNull() }
        for byte in value.utf8 {
            switch byte {
            case 0: flaw = "a text value contains a NUL character"
            case UInt8(ascii: "\\"): write("\\\\")
            case UInt8(ascii: "\n"): write("\\n")
            case UInt8(ascii: "\r"): write("\\r")
            case UInt8(ascii: "\t"): write("\\t")
            default: bytes.append(byte)
            }
        }
    }

    package mutating func append<Number: BinaryInteger>(_ value: Number?) { appendPlain(value.map { String($0) }) }
    package mutating func append(_ value: Double?) { appendPlain(value.map { String($0) }) }
    package mutating func append(_ value: Bool?) { appendPlain(value.map { $0 ? "t" : "f" }) }
    package mutating func append(_ value: UUID?) { appendPlain(value?.uuidString) }

    package mutating func append(_ value: [UInt8]?) {
        beginField()
        guard let value else { return writeNull() }
        write("\\\\x")
        for byte in value {
            bytes.append(CopyRow.digits[Int(byte >> 4)])
            bytes.append(CopyRow.digits[Int(byte & 15)])
        }
    }

    /// To the microsecond.
    package mutating func append(_ value: Date?) {
        appendPlain(
            value.map { date in
                let seconds = date.timeIntervalSince1970.rounded(.down)
                let microseconds = Int(((date.timeIntervalSince1970 - seconds) * 1_000_000).rounded())
                let whole = Date(timeIntervalSince1970: seconds + Double(microseconds / 1_000_000))
                let fraction = String(1_000_000 + microseconds % 1_000_000).dropFirst()
                return "\(whole.formatted(.iso8601).dropLast()).\(fraction)Z"
            }
        )
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private mutating func appendPlain(_ text: String?) {
        beginField()
        if let text { write(text) } else { writeNull() }
    }

    private mutating func beginField() {
        if hasFields { bytes.append(UInt8(ascii: "\t")) }
        hasFields = true
    }

    private var hasFields = false

    private mutating func writeNull() { write("\\N") }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
