/// PostgreSQL's five-character error code (manual, appendix A).
package struct SQLState: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package static let warning = SQLState(rawValue: "01000")
    package static let featureNotSupported = SQLState(rawValue: "0A000")
    package static let readOnlyTransaction = SQLState(rawValue: "25006")
    package static let inFailedTransaction = SQLState(rawValue: "25P02")
    package static let unknownPreparedStatement = SQLState(rawValue: "26000")
    package static let wrongPassword = SQLState(rawValue: "28P01")
    package static let unknownDatabase = SQLState(rawValue: "3D000")
    package static let notNullViolation = SQLState(rawValue: "23502")
    package static let foreignKeyViolation = SQLState(rawValue: "23503")
    package static let uniqueViolation = SQLState(rawValue: "23505")
    package static let checkViolation = SQLState(rawValue: "23514")
    package static let exclusionViolation = SQLState(rawValue: "23P01")
    package static let serializationFailure = SQLState(rawValue: "40001")
    package static let deadlockDetected = SQLState(rawValue: "40P01")
    package static let syntaxError = SQLState(rawValue: "42601")
    package static let undefinedTable = SQLState(rawValue: "42P01")
    package static let diskFull = SQLState(rawValue: "53100")
    package static let objectInUse = SQLState(rawValue: "55006")
    package static let lockNotAvailable = SQLState(rawValue: "55P03")
    package static let queryCanceled = SQLState(rawValue: "57014")
    package static let adminShutdown = SQLState(rawValue: "57P01")
    package static let crashShutdown = SQLState(rawValue: "57P02")
    package static let cannotConnectNow = SQLState(rawValue: "57P03")
    package static let inputOutputError = SQLState(rawValue: "58030")
    package static let raisedException = SQLState(rawValue: "P0001")

    /// The first two characters, which name the kind of error.
    package var errorClass: Substring { rawValue.prefix(2) }

    /// Another attempt of the whole transaction may succeed.
    package var isConflict: Bool { self == .serializationFailure || self == .deadlockDetected }

    /// The server lacks space, memory or a sound disk, until somebody helps it or another one takes its place.
    package var saysServerIsInNeed: Bool { errorClass == "53" || self == .inputOutputError }

    /// The server is going down, starting, or is no longer the primary.
    package var saysServerIsLost: Bool {
        switch self {
        case .readOnlyTransaction, .adminShutdown, .crashShutdown, .cannotConnectNow: true
        default: errorClass == "08"
        }
    }
}
