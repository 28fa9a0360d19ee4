import Foundation

/// Something that happened, as it stood at that moment.
struct BookEvent: Sendable {
    enum Kind: Sendable {
        case sessionExpired
        case declined, reserved, authorised, captured, cancelled, expired
        case refundMade, refundChanged
    }

    let kind: Kind
    /// Counts the events of a session, from 1.
    let sequence: Int
    let session: BookSession
    let payment: BookPayment?
    /// The payment's state before.
    let before: BookPayment.State?
    let refund: BookRefund?
    let at: Date
}
