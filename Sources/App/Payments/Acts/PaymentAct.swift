import Domain
import Foundation

/// What the town has the provider do with the money of an order, as it is recorded.
struct PaymentAct: Decodable, Sendable {
    enum Kind: String, Sendable, Decodable, CaseIterable {
        /// Takes the money that is held.
        case capture
        /// Closes the provider's page, or lets go of what is held or of a number that has not been paid.
        case release
        /// Returns money that was taken.
        case refund
    }

    enum State: String, Sendable, Decodable {
        /// An officer asks for it, or it needs the payer's account; a second officer decides.
        case asked
        case declined
        /// The provider has to be told.
        case ordered
        case done
        /// The provider will not do it.
        case refused
    }

    let id: UUID
    let orderId: UUID
    let attempt: Int
    let kind: Kind
    let state: State
    /// Yen to return.
    let amount: Int?
    let key: String
    /// Sealed.
    let reason: [UInt8]?
    /// Sealed.
    let destination: [UInt8]?
    let askedBy: UUID?
    let decidedBy: UUID?
    let createdAt: Date
    let decidedAt: Date?
    let sentAt: Date?
    let doneAt: Date?
    let refundId: RefundID?
    /// Pending, succeeded or failed, at the provider.
    let refundState: String?
    let refusal: String?

    /// Whether it may still change something.
    var isWaiting: Bool { state == .ordered || state == .asked }

    /// Providers forget a key after a day. What was certainly not done under one key may be done under the next.
    func key(at now: Date) -> IdempotencyKey? {
        let age = sentAt.map { now.timeIntervalSince($0) } ?? 0
        let days = Int(age / (23 * 3600))
        return IdempotencyKey(days == 0 ? key : "\(key)-\(days + 1)")
    }
}
