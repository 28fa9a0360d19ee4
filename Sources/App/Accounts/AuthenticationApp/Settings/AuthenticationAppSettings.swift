import Foundation

/// Where デジタル認証アプリ is, and who the city is there. Production and test environment differ in nothing else.
package struct AuthenticationAppSettings: Sendable {
    /// Scheme and host without a path, e.g. `https://auth-and-sign.go.jp`.
    package var base: String
    /// Exactly as it stands in ID tokens; it has changed between revisions of the service, so it is not derived.
    package var issuer: String
    /// Given by デジタル庁, e.g. `RP00000001`.
    package var clientID: String
    /// Where the browser comes back to; both are filed with デジタル庁 and compared there character by character.
    package var signInReturn: String
    package var signatureReturn: String
    /// The newest valid one signs; see ``ClientKey``.
    package var keys: [ClientKey]

    /// For one request to the service, connecting included.
    package var patience: Duration = .seconds(10)
    /// How far the service's clock may be from ours, in seconds.
    package var clockSkew: TimeInterval = 60
    /// For how long a citizen may be away at the phone, in seconds.
    package var roundTripLifetime: TimeInterval = 15 * 60
    /// How old the service's public keys may be, in seconds.
    package var keysMaxAge: TimeInterval = 60 * 60
    /// How long to wait, in seconds, before an unknown key has the public keys fetched again.
    package var keysPause: TimeInterval = 30

    package init(
        base: String,
        issuer: String,
        clientID: String,
        signInReturn: String,
        signatureReturn: String,
        keys: [ClientKey]
    ) {
        self.base = base
        self.issuer = issuer
        self.clientID = clientID
        self.signInReturn = signInReturn
        self.signatureReturn = signatureReturn
        self.keys = keys
    }

    func address(_ path: String) -> String { base + path }

    func redirectURI(for purpose: RoundTrip.Purpose) -> String {
        switch purpose {
        case .signIn: signInReturn
        case .signature: signatureReturn
        }
    }
}
