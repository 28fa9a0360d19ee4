/// What came of sending a call once, when it was no answer to use.
struct ProviderFailure: Error {
    let kind: PaymentGatewayError.Kind
    /// Whether the provider may have done it all the same.
    var mayHaveActed = false
    var isWorthRepeating = false
    /// How long the provider wants to be left alone.
    var wish: Duration?
}
