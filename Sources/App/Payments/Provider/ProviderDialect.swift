import NIOCore
import NIOHTTP1
import Telemetry

/// How one provider wants to be asked, and how it says no.
struct ProviderDialect: Sendable {
    /// Without a slash at the end.
    let base: String
    /// The whole value of the header `authorization`.
    let authorization: Secret<String>
    let version: (header: String, value: String)
    let idempotencyHeader: String
    let contentType: String
    /// Reads the body of an answer that refuses; nil when it is none.
    let refusal: @Sendable (_ status: Int, _ body: ByteBuffer) -> PaymentGatewayError.Refusal?
    /// The provider's own word on asking again; nil when it says none.
    let mayRepeat: @Sendable (HTTPHeaders) -> Bool?
}
