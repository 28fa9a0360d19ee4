/// How a procedure ends when it is approved.
package enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// A document is issued and handed over (証明書など).
    case certificate
    /// The notification is accepted; nothing is handed over (届出).
    case notification
}

/// When the fee is paid.
package enum PaymentMoment: String, Sendable, Hashable, Codable, CaseIterable {
    case none
    case afterReview
    case atSubmission
    case atCounter
}

/// Whether the applicant signs with the card's signing certificate (署名用電子証明書).
package enum SignatureRule: String, Sendable, Hashable, Codable, CaseIterable {
    case none
    case optional
    case required
}

/// How the result reaches the applicant.
package enum Delivery: String, Sendable, Hashable, Codable, CaseIterable {
    case post
    case counter
    case download
    /// Nothing is handed over.
    case none
}

/// A span of working days, e.g. 3 to 7.
package struct ProcessingDays: Sendable, Hashable, Codable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }
}
