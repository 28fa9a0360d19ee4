import Telemetry

/// The right to fetch what a citizen has signed. It is good for minutes, and is kept only sealed, until it is used.
package struct SigningGrant: Sendable {
    let transaction: SignTransaction
    /// As in ``CardHolder``.
    package let subject: String
    let accessToken: Secret<String>
}

extension SigningGrant {
    /// What is sealed of it. Never to be written anywhere else.
    struct Kept: Codable, Sendable {
        let transaction: SignTransaction
        let subject: String
        let accessToken: String
    }

    init(_ kept: Kept) {
        self.init(transaction: kept.transaction, subject: kept.subject, accessToken: Secret(kept.accessToken))
    }

    var kept: Kept { Kept(transaction: transaction, subject: subject, accessToken: accessToken.reveal()) }
}
