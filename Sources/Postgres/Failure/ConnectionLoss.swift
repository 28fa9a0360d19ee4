/// Why there is no connection, or no longer.
package struct ConnectionLoss: Hashable, Sendable, CustomStringConvertible {
    enum Cause: Hashable, Sendable {
        /// Nothing came before the deadline.
        case silence
        /// The server has no place left; it is alive.
        case fullHouse
        /// The server refused or ended the connection, or the network did.
        case broken
        /// We closed it.
        case closedHere
        /// It was broken already when the operation began.
        case neverSent
    }

    let cause: Cause
    package let description: String

    /// The same for an operation that found the connection in this state.
    var beforeSending: ConnectionLoss { ConnectionLoss(cause: .neverSent, description: description) }

    static let silence = ConnectionLoss(cause: .silence, description: "no answer before the deadline")

    static func broken(_ description: String) -> ConnectionLoss {
        ConnectionLoss(cause: .broken, description: description)
    }

    static func closedHere(_ description: String) -> ConnectionLoss {
        ConnectionLoss(cause: .closedHere, description: description)
    }
}
