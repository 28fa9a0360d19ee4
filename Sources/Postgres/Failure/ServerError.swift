import CLibpq

/// What the server said about a statement that it refused.
///
/// PostgreSQL's detail and context are left out, since they quote stored and bound values; so is what stands in quotes
/// in the message of a data exception (`invalid input syntax for type integer: "…"`).
package struct ServerError: Error, Hashable, Sendable, CustomStringConvertible {
    package let state: SQLState
    package let message: String
    package let constraint: String?
    package let table: String?
    package let column: String?
    /// The statement's text with `$1`, `$2`, … for its values.
    package let statement: String?
    /// The session ended with this error.
    let endsSession: Bool
    /// The function of the server that raised it.
    let origin: String?

    init(_ result: OpaquePointer, statement: String? = nil) {
        func field(_ code: Character) -> String? {
            code.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map { String(cString: $0) }
        }
        let state = SQLState(rawValue: field("C") ?? "XX000")
        let message = field("M") ?? PQresultErrorMessage(result).map { String(cString: $0) } ?? ""
        self.state = state
        self.message = state.errorClass == "22" ? ServerError.withoutQuotedText(message) : message
        constraint = field("n")
        table = field("t")
        column = field("c")
        origin = field("R")
        let severity = field("V")
        endsSession = severity == "FATAL" || severity == "PANIC"
        self.statement = statement
    }

    package var description: String {
        var text = "\(state.rawValue): \(message)"
        if let statement { text += " in: \(statement)" }
        return text
    }

    /// The prepared statement outlived a change of its tables and must be prepared anew.
    var isStalePlan: Bool {
        state == .unknownPreparedStatement || (state == .featureNotSupported && origin == "RevalidateCachedQuery")
    }

    private static func withoutQuotedText(_ message: String) -> String {
        guard let first = message.firstIndex(of: "\""), let last = message.lastIndex(of: "\""), first < last else {
            return message
        }
        return message[...first] + "…" + message[last...]
    }
}
