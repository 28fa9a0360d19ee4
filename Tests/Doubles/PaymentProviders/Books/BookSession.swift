import Foundation

/// A page on which a payer pays.
struct BookSession: Sendable {
    enum State: Sendable { case open, completed, cancelled, expired }

    let id: String
    /// The merchant's order number.
    let order: String
    let amount: Int
    let lines: [String]
    let means: [Means]
    /// Whether money is only held until the merchant takes it.
    let isManualCapture: Bool
    /// Where the browser goes when the payer has finished, and when the payer goes back.
    let returnURL: String
    let cancelURL: String
    let locale: String
    let email: String?
    let metadata: [String: String]
    /// Given to the payment.
    let paymentMetadata: [String: String]
    let createdAt: Date
    let expiresAt: Date
    var state = State.open
    var payment: String?
}
