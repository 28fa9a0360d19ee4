import HTTPTypes

/// How one provider's interface behaves, whatever is asked of it.
protocol DoorDialect: Sendable {
    var provider: Provider { get }
    var idempotencyHeader: HTTPField.Name { get }
    /// Whether a 500 is kept under its key and given again, as Stripe documents.
    var keepsErrors: Bool { get }

    /// - Throws: when the key is not ours or the version is not the one that the double speaks.
    func admit(_ headers: HTTPFields, secretKey: String) throws(Protest)

    /// The provider's body of a refusal.
    func body(of protest: Protest) -> JSON

    var isRunning: Protest { get }
    var keyReused: Protest { get }
    var throttled: Protest { get }
    var broken: Protest { get }
}
