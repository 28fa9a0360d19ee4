import Domain

/// Money of ours that goes back to a payer.
package struct RefundOrder: Sendable {
    package var payment: PaymentID
    package var reference: OrderReference
    /// How it was paid: some means need something of the payer (``PaymentGateway/refundNeed(of:)``).
    package var means: PaymentMeans
    /// Yen; nil returns everything that is left.
    package var amount: Int?
    /// Why, for the provider's record; nothing personal.
    package var reason: String
    package var destination: Destination?
    package var key: IdempotencyKey

    package init(
        payment: PaymentID,
        reference: OrderReference,
        means: PaymentMeans,
        amount: Int? = nil,
        reason: String,
        destination: Destination? = nil,
        key: IdempotencyKey
    ) {
        self.payment = payment
        self.reference = reference
        self.means = means
        self.amount = amount
        self.reason = reason
        self.destination = destination
        self.key = key
    }
}

extension RefundOrder {
    /// Where money goes that cannot go back the way it came.
    package enum Destination: Sendable {
        case account(BankAccount)
        /// The provider mails the payer, who names an account.
        case email(String)
    }
}

/// What a provider needs for returning money of some means.
package enum RefundNeed: String, Sendable, Hashable {
    case nothing
    /// The payer's bank account; the provider transfers by hand and may reject it.
    case account
    /// The payer's e-mail address.
    case email
}

/// A Japanese bank account as bank transfers name it.
package struct BankAccount: Sendable {
    package enum Kind: String, Sendable { case ordinary, current }

    /// Four digits.
    package var bankCode: String
    /// Three digits.
    package var branchCode: String
    package var kind: Kind
    /// Seven digits.
    package var number: String
    /// In katakana.
    package var holder: String

    package init(bankCode: String, branchCode: String, kind: Kind, number: String, holder: String) {
        self.bankCode = bankCode
        self.branchCode = branchCode
        self.kind = kind
        self.number = number
        self.holder = holder
    }
}
