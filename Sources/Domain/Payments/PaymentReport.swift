import Foundation

/// How a payment stands, as its provider tells when asked.
package struct PaymentReport: Sendable, Hashable {
    package let provider: PaymentProvider
    /// nil where the provider does not tell of a payment by which session it came.
    package let session: SessionID?
    /// nil until the payer has chosen a means.
    package let payment: PaymentID?
    /// nil when the payment belongs to no order of ours.
    package let order: OrderReference?
    package let status: ReportedStatus
    /// Yen that the payer was asked for.
    package let amount: Int
    /// Yen that were taken; 0 while they are only held or not yet paid.
    package let captured: Int
    package let refunds: [Refund]
    /// nil while no means has been chosen, and for one that we do not know.
    package let means: PaymentMeans?
    /// Yen that the provider keeps, if it tells.
    package let fee: Int?
    /// Until when an issued number can be paid.
    package let deadline: Date?
    package let createdAt: Date
    package let capturedAt: Date?
    /// Only ever the last four digits.
    package let cardLastFour: String?

    package init(
        provider: PaymentProvider,
        session: SessionID?,
        payment: PaymentID?,
        order: OrderReference?,
        status: ReportedStatus,
        amount: Int,
        captured: Int = 0,
        refunds: [Refund] = [],
        means: PaymentMeans? = nil,
        fee: Int? = nil,
        deadline: Date? = nil,
        createdAt: Date,
        capturedAt: Date? = nil,
        cardLastFour: String? = nil
    ) {
        self.provider = provider
        self.session = session
        self.payment = payment
        self.order = order
        self.status = status
        self.amount = amount
        self.captured = captured
        self.refunds = refunds
        self.means = means
        self.fee = fee
        self.deadline = deadline
        self.createdAt = createdAt
        self.capturedAt = capturedAt
        self.cardLastFour = cardLastFour
    }

    /// Yen that have gone back.
    package var refunded: Int { refunds.filter { $0.state == .succeeded }.reduce(0) { $0 + $1.amount } }
}

/// What a provider's word for a payment's state means.
package enum ReportedStatus: Sendable, Hashable {
    case known(PaymentStatus)
    /// A word that we have no meaning for. It never counts as paid: the payment is left as it was and a person looks.
    case unknown(String)
}
