import Foundation

/// What a merchant asks for.
struct NewBookSession: Sendable {
    var order: String
    var amount: Int
    var lines: [String]
    var means: [Means]
    var isManualCapture: Bool
    /// With ``SessionAddress/mark`` where the session's name comes in.
    var returnURL: String
    var cancelURL: String
    var locale: String
    var email: String?
    var metadata: [String: String]
    var paymentMetadata: [String: String]
    /// Seconds.
    var life: TimeInterval
}
