import Domain
import Foundation

/// One try to pay an order, as it is recorded.
struct OrderAttempt: Decodable, Sendable {
    let orderId: UUID
    let attempt: Int
    let key: String
    let begunAt: Date
    let expiresAt: Date
    let sessionId: SessionID?
    /// Sealed.
    let pageAddress: [UInt8]?
    let failedAt: Date?
    let paymentId: PaymentID?
    let paymentBegunAt: Date?
    let means: PaymentMeans?
    let cardLastFour: String?
    let providerFee: Int?
    let payBy: Date?
    let capturedAt: Date?

    /// Whether the provider's page can still be gone to, or can still come about.
    func isUsable(at now: Date) -> Bool { failedAt == nil && expiresAt > now }
}

/// What each sealed value of an order is; see `RecordKey`.
enum OrderPurpose {
    static func pageAddress(_ attempt: OrderAttempt) -> String {
        "payment_attempts.page_address:\(attempt.orderId.uuidString):\(attempt.attempt)"
    }

    static func reason(_ act: UUID) -> String { "payment_acts.reason:\(act.uuidString)" }
    static func destination(_ act: UUID) -> String { "payment_acts.destination:\(act.uuidString)" }
}
