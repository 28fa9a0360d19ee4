/// The service's keys: an elliptic one for ID tokens, an RSA one for access tokens. After a roll-over the ones before
/// stay published, so that what they have signed can still be checked.
struct ProviderKeyRing: Sendable {
    private(set) var current: Pair
    private var previous: Pair?

    struct Pair: Sendable {
        let elliptic = ProviderKey.elliptic()
        let rsa: ProviderKey
    }

    /// An RSA key takes long to make; doubles in one process begin with the same.
    private static let first = Result { try ProviderKey.rsa() }

    init() throws {
        current = Pair(rsa: try Self.first.get())
    }

    mutating func roll() throws {
        previous = current
        current = Pair(rsa: try ProviderKey.rsa())
    }

    /// JWKS (RFC 7517, 5).
    var published: [String: [[String: String]]] {
        ["keys": [current, previous].compactMap(\.self).flatMap { [$0.elliptic.published, $0.rsa.published] }]
    }
}
