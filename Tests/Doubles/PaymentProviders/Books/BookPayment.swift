import Foundation

/// One payer's payment.
struct BookPayment: Sendable {
    enum State: String, Sendable {
        case pending
        /// A number was issued.
        case reserved
        /// The money is held.
        case authorised
        case captured
        case cancelled, expired, failed
    }

    let id: String
    let session: String
    let order: String
    let amount: Int
    let metadata: [String: String]
    let createdAt: Date
    var means: Means
    var state = State.pending
    var cardLastFour: String?
    /// Why the last try failed, in the provider's words.
    var decline: String?
    /// What the payer shows or enters at the shop or bank.
    var number: String?
    /// Until when a number can be paid, or money is held.
    var deadline: Date?
    var capturedAt: Date?
    var refunds: [BookRefund] = []

    var refunded: Int { refunds.filter { $0.state == .succeeded }.reduce(0) { $0 + $1.amount } }
    /// What can still go back.
    var refundable: Int { amount - refunds.filter { $0.state != .failed }.reduce(0) { $0 + $1.amount } }
    /// Whether it ends by itself at its deadline.
    var isWaiting: Bool { state == .reserved || state == .authorised }
    var fee: Int { means.fee(of: amount) }
}
