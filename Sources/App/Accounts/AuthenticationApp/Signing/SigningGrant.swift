import Telemetry

/// The right to fetch what a citizen has signed. It is not stored.
package struct SigningGrant: Sendable {
    let transaction: SignTransaction
    /// As in ``CardHolder``.
    package let subject: String
    let accessToken: Secret<String>
}
