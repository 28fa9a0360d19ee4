import Foundation

/// Money that moved.
package struct LedgerEntry: Sendable, Codable {
    package enum Act: String, Sendable, Codable {
        /// Held for the merchant.
        case authorised
        /// Taken from the payer.
        case captured
        /// No longer held.
        case released
        /// Returned to the payer.
        case refunded
    }

    package let at: Date
    package let provider: String
    package let act: Act
    package let order: String
    package let session: String
    package let payment: String
    package let means: Means
    /// Yen.
    package let amount: Int
    /// Yen that the provider keeps, of a capture.
    package let fee: Int
}
