import Authority
import Foundation

/// Somebody stands at the page that plays the phone.
struct Visit: Sendable {
    let id: String
    let request: AuthorizationQuery
    let expiresAt: Date

    var purpose: Card.Purpose { request.signTransaction == nil ? .authentication : .signing }
}

/// What a code stands for.
struct CodeGrant: Sendable {
    let request: AuthorizationQuery
    let card: Card
    let expiresAt: Date
}

/// What an access token allows.
struct AccessToken: Sendable {
    let scopes: Set<String>
    /// `nil` for the client's own token.
    let card: Card?
    let signTransaction: String?
    let expiresAt: Date
}

/// A signature that a client has asked for.
struct SignTransaction: Sendable {
    let id: String
    /// 32 bytes of hash, or a DigestInfo of 51.
    let bytes: [UInt8]
    let expiresAt: Date
    var result: Result?

    struct Result: Sendable {
        let signature: [UInt8]
        /// DER
        let certificate: [UInt8]
    }
}
