/// Why a notification was not accepted. All but ``malformed(_:)`` say that it may be forged: answer 401 and read nothing of it.
package enum WebhookFault: Error, Sendable, Hashable {
    case missingHeader(String)
    case malformedHeader(String)
    case wrongSignature
    /// Signed too long ago, or in the future: maybe a replay. Seconds between the signature and now.
    case outsideTolerance(seconds: Int)
    /// Rightly signed, but not what the provider's description says; tells which part.
    case malformed(String)
}
