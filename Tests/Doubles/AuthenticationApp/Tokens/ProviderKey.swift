import Crypto
import CryptoExtras
import Foundation

/// A signing key with its public half as members of a JWK.
struct ProviderKey: Sendable {
    let id: String
    let algorithm: String
    let published: [String: String]
    let sign: @Sendable (Data) throws -> Data

    static func elliptic() -> ProviderKey {
        let key = P256.Signing.PrivateKey()
        let point = key.publicKey.rawRepresentation
        let id = UUID().uuidString
        let published = [
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": id,
            "x": point.prefix(32).base64URL, "y": point.suffix(32).base64URL,
        ]
        return ProviderKey(id: id, algorithm: "ES256", published: published) {
            try key.signature(for: $0).rawRepresentation
        }
    }

    static func rsa() throws -> ProviderKey {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let numbers = try key.publicKey.getKeyPrimitives()
        let id = UUID().uuidString
        let published = [
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": id,
            "n": numbers.modulus.base64URL, "e": numbers.publicExponent.base64URL,
        ]
        return ProviderKey(id: id, algorithm: "RS256", published: published) {
            try key.signature(for: SHA256.hash(data: $0), padding: .insecurePKCS1v1_5).rawRepresentation
        }
    }

    /// A compact JWS (RFC 7515, 7.1).
    ///
    /// - Parameter header: members beyond `alg`, `typ` and `kid`, or in their place.
    func jws(_ claims: some Encodable, header: [String: String] = [:]) throws -> String {
        let encoder = JSONEncoder()
        let members = ["alg": algorithm, "typ": "JWT", "kid": id].merging(header) { $1 }
        let text = try encoder.encode(members).base64URL + "." + encoder.encode(claims).base64URL
        return text + "." + (try sign(Data(text.utf8)).base64URL)
    }
}
