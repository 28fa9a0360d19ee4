import Domain

/// Some of a day's payments, and where the next ones are.
package struct PaymentListing: Sendable {
    package let payments: [PaymentReport]
    /// For the next call; nil at the end.
    package let next: ListingCursor?
}

/// A place in a provider's list.
package struct ListingCursor: Sendable, Hashable {
    let text: String
}
