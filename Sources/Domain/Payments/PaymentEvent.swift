/// What can happen to an attempt to pay.
package enum PaymentEvent: String, Sendable, Hashable, Codable, CaseIterable {
    case redirection, decline, reservation, authorisation, failure, expiry, cancellation, capture
    case partialRefund, fullRefund
}
