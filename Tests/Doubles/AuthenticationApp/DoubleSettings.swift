import Foundation

/// What a double of デジタル認証アプリ is started with.
package struct DoubleSettings: Sendable {
    /// Scheme, host and port under which clients reach it.
    package var base: String
    /// The `cards` directory of the local authority.
    package var cards: URL
    package var clientID: String
    /// Those that the client has filed; compared character by character.
    package var redirectURIs: [String]
    /// File of the client's public keys (JWKS). Read at every request, so that the client may file new ones.
    package var clientKeys: URL
    package var lifetimes = Lifetimes()

    /// In seconds. Those of the service are not known.
    package struct Lifetimes: Sendable {
        package var visit: TimeInterval = 600
        package var code: TimeInterval = 60
        package var token: TimeInterval = 300
        package var transaction: TimeInterval = 600

        package init() {}
    }

    package init(base: String, cards: URL, clientID: String, redirectURIs: [String], clientKeys: URL) {
        self.base = base
        self.cards = cards
        self.clientID = clientID
        self.redirectURIs = redirectURIs
        self.clientKeys = clientKeys
    }

    var issuer: String { base + "/api/realms/main" }
    var tokenEndpoint: String { base + Paths.token }
}

/// Addresses of the service.
enum Paths {
    static let authorization = "/api/realms/main/protocol/openid-connect/auth"
    static let token = "/api/realms/main/protocol/openid-connect/token"
    static let userInfo = "/api/realms/main/protocol/openid-connect/userinfo"
    static let keys = "/api/realms/main/protocol/openid-connect/certs"
    static let signTransactions = "/api/sign-transactions"
    static let signResult = "/api/sign-transactions/:id/result"
    /// Of the double alone.
    static let phone = "/phone"
    static let control = "/control"
}
