import Foundation
import JWTKit
import Telemetry

/// A private key of the city, by which it proves to デジタル認証アプリ who asks (RFC 7523).
///
/// Its public half is filed with デジタル庁. For a roll-over the new key is filed and added here with the day from which
/// it counts; the old one stays until that day has come on every node.
package struct ClientKey: Sendable {
    /// Why a key cannot be used.
    package enum Fault: Error, Hashable {
        case unreadable
        /// Neither RS256 nor ES256, or no `kid`.
        case unfit
    }

    let id: String
    let validFrom: Date
    let validUntil: Date?
    private let signer: Secret<JWTKeyCollection>

    /// - Parameter jwk: a private JWK (RFC 7517) with `kid` and `alg`.
    package init(jwk: Secret<String>, validFrom: Date, validUntil: Date? = nil) async throws(Fault) {
        guard let key = try? JWK(json: jwk.reveal()) else { throw .unreadable }
        guard let id = key.keyIdentifier?.string, [.rs256, .es256].contains(key.algorithm),
            key.privateExponent != nil, let signer = try? await JWTKeyCollection().add(jwk: key)
        else { throw .unfit }
        self.id = id
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.signer = Secret(signer)
    }

    /// - Returns: a JWT (RFC 7519) that names this key.
    func sign(_ claims: some JWTPayload) async throws -> String {
        try await signer.reveal().sign(claims, kid: JWKIdentifier(string: id))
    }

    func isValid(at moment: Date) -> Bool {
        validFrom <= moment && validUntil.map { moment < $0 } ?? true
    }
}

extension [ClientKey] {
    /// The newest of the keys that are valid then.
    func signing(at moment: Date) -> ClientKey? {
        filter { $0.isValid(at: moment) }.max { $0.validFrom < $1.validFrom }
    }
}
