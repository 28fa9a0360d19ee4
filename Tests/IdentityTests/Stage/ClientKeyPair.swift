import Crypto
import CryptoExtras
import Foundation
import SwiftASN1
import Telemetry

@testable import App

/// A key of the city, and its public half as it is filed.
struct ClientKeyPair: Sendable {
    let id: String
    /// Private JWK.
    let jwk: Secret<String>
    let published: [String: String]

    private init(_ published: [String: String], secrets: [String: String]) throws {
        id = published["kid"] ?? ""
        self.published = published
        let all = published.merging(secrets) { $1 }
        jwk = Secret(String(decoding: try JSONEncoder().encode(all), as: UTF8.self))
    }

    static func es256() throws -> ClientKeyPair {
        let key = P256.Signing.PrivateKey()
        let point = key.publicKey.rawRepresentation
        return try ClientKeyPair(
            [
                "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": UUID().uuidString,
                "x": point.prefix(32).base64URL, "y": point.suffix(32).base64URL,
            ],
            secrets: ["d": key.rawRepresentation.base64URL]
        )
    }

    static func rs256() throws -> ClientKeyPair {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        // RSAPrivateKey (RFC 8017, A.1.2): version, n, e, d, p, q …
        guard case .constructed(let nodes) = try DER.parse(Array(key.derRepresentation)).content else {
            throw CryptoKitError.incorrectKeySize
        }
        let numbers = nodes.compactMap { node -> String? in
            guard case .primitive(let bytes) = node.content else { return nil }
            return Data(bytes.drop { $0 == 0 }).base64URL
        }
        return try ClientKeyPair(
            ["kty": "RSA", "alg": "RS256", "use": "sig", "kid": UUID().uuidString, "n": numbers[1], "e": numbers[2]],
            secrets: ["d": numbers[3], "p": numbers[4], "q": numbers[5]]
        )
    }
}
