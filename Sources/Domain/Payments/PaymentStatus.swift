/// How far one attempt to pay has come.
package enum PaymentStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// The provider's page is open.
    case created
    /// The payer is at work on it.
    case redirected
    /// One try failed; the page still takes another.
    case declined
    /// A number was issued, to be paid at a shop or bank. No money has moved.
    case reserved
    /// The money is held for us and not taken yet.
    case authorised
    case failed
    case expired
    case cancelled
    case paid
    case partiallyRefunded
    case refunded

    /// Whether the payer's money was taken, though some or all of it may have gone back since.
    package var wasPaid: Bool { self == .paid || self == .partiallyRefunded || self == .refunded }
}
