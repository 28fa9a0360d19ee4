import NIOCore
import NIOHTTP1

/// One thing that is asked of a provider.
struct ProviderCall: Sendable {
    let method: HTTPMethod
    /// With the query, if any.
    let path: String
    let body: ByteBuffer?
    let key: IdempotencyKey?

    static func read(_ path: String) -> ProviderCall {
        ProviderCall(method: .GET, path: path, body: nil, key: nil)
    }

    static func act(_ path: String, _ body: ByteBuffer, key: IdempotencyKey) -> ProviderCall {
        ProviderCall(method: .POST, path: path, body: body, key: key)
    }

    /// Whether it may move money.
    var isAct: Bool { method != .GET }
}
