/// The name of one act at a provider: however often it is sent under this key, it is done once.
///
/// Providers forget a key after 24 hours (KOMOJU: "idempotent requests"; docs.stripe.com/idempotency).
package struct IdempotencyKey: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// - Returns: nil unless the text has 1 to 100 printable ASCII characters, which is what KOMOJU allows; Stripe allows
    ///   more.
    package init?(_ text: String) {
        guard (1...100).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    package var description: String { text }
}
