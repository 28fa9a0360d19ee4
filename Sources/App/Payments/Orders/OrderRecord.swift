import Domain
import Foundation

/// A sum that somebody is asked for, as it is recorded.
struct OrderRecord: Decodable, Sendable {
    /// When it is paid, and so whether its money is only held at first.
    enum Moment: String, Sendable, Decodable {
        case atSubmission, afterReview
    }

    /// Why an order was let go.
    enum Closing: String, Sendable, Decodable {
        /// Another order took its place.
        case superseded
        /// The money was held, and the draft could not be sent.
        case unsendable
        /// The application costs something else by now.
        case changed
        /// The application has ended, or was removed.
        case ended
        /// The provider no longer held the money.
        case lapsed
        /// The provider did not take the money that was held.
        case refused
        /// The fee was paid in another way.
        case needless
    }

    let id: UUID
    /// nil once the draft for which it was placed is removed.
    let applicationId: UUID?
    let number: String
    let provider: PaymentProvider
    /// Yen.
    let amount: Int
    let moment: Moment
    let placedAt: Date
    let status: PaymentStatus
    let paymentId: PaymentID?
    /// Yen that have gone back.
    let refunded: Int
    /// Yen that were taken without right and have not gone back yet.
    let surplus: Int
    let closedAt: Date?
    let closing: Closing?
    let confirmedAt: Date?
    let lookAt: Date?
    let looks: Int

    var isClosed: Bool { closedAt != nil }
    var isConfirmed: Bool { confirmedAt != nil }
    var isHeld: Bool { moment == .atSubmission }
}
