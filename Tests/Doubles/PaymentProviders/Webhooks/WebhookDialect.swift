import NIOCore
import NIOHTTP1

/// How one provider tells its merchant what happened.
protocol WebhookDialect: Sendable {
    var provider: Provider { get }

    /// The notifications of an event, in their order.
    func letters(of event: BookEvent) -> [WebhookLetter]

    /// A letter that says nothing but that the address works; nil when the provider has none.
    func ping(at seconds: Int) -> WebhookLetter?

    /// - Parameter seconds: of the real time, since 1970.
    func headers(of letter: WebhookLetter, body: ByteBuffer, secret: String, seconds: Int) -> HTTPHeaders
}
