import Domain
import Foundation

/// What a provider told us by itself (webhook), after its signature was found right.
///
/// Notifications come late, twice, in any order or not at all. Whoever receives them keeps each ``id`` once.
package struct PaymentNotification: Sendable, Hashable {
    package enum Matter: Sendable, Hashable {
        case payment
        /// The payer's bank disputes the payment; a person must look.
        case dispute
        /// The provider tries whether we are there.
        case ping
        /// Nothing that we act upon.
        case other
    }

    package let provider: PaymentProvider
    /// The event's, the same in every repetition of it.
    package let id: String
    /// In the provider's words.
    package let type: String
    package let matter: Matter
    package let createdAt: Date
    /// What it says of a payment; nil when it says nothing that we can use.
    package let news: PaymentNews?
}
