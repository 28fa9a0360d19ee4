import Domain
import Foundation

/// What a person is asked to pay on a provider's page. Whoever repeats it repeats it as it was: nothing in it may depend on
/// when it is sent, or the provider finds another order under the same key.
package struct PaymentOrder: Sendable {
    package enum Capture: Sendable, Hashable {
        /// The money is taken at once.
        case now
        /// The money is held until ``PaymentGateway/capture(_:key:)`` or ``PaymentGateway/release(_:key:)``.
        case authoriseOnly
    }

    package enum Locale: String, Sendable, Hashable {
        case japanese = "ja"
        case english = "en"
    }

    package let reference: OrderReference
    /// Yen, more than 0.
    package let amount: Int
    /// What it is for, as the payer reads it; at least one line.
    package let lines: [String]
    package let capture: Capture
    /// The means that the payer may choose from; at least one.
    package let means: [PaymentMeans]
    /// Where the browser goes afterwards, whatever became of the payment; `session_id` is added to its query. That the
    /// browser comes back proves nothing, and it may never come back.
    package let returnURL: String
    package let locale: Locale
    package let email: String?
    package let placedAt: Date
    /// When the page stops taking payments; nil leaves it to the provider.
    package let expiresAt: Date?
    package let key: IdempotencyKey

    /// - Returns: nil when there is nothing to pay, nothing to say or no means to pay by.
    package init?(
        reference: OrderReference,
        amount: Int,
        lines: [String],
        capture: Capture = .now,
        means: [PaymentMeans],
        returnURL: String,
        locale: Locale = .japanese,
        email: String? = nil,
        placedAt: Date,
        expiresAt: Date? = nil,
        key: IdempotencyKey
    ) {
        guard amount > 0, !lines.isEmpty, !means.isEmpty else { return nil }
        self.reference = reference
        self.amount = amount
        self.lines = lines
        self.capture = capture
        self.means = means
        self.returnURL = returnURL
        self.locale = locale
        self.email = email
        self.placedAt = placedAt
        self.expiresAt = expiresAt
        self.key = key
    }
}
