import Authority
import Crypto
import Foundation

/// Makes ID tokens, good ones and those that no client may believe.
struct IDTokenMint: Sendable {
    let settings: DoubleSettings
    let ledger: Ledger

    struct Claims: Encodable {
        var iss: String
        var sub: String?
        var aud: [String]
        var azp: String?
        var exp: Int
        var iat: Int
        var nonce: String
        var at_hash: String
        var acr = "aal3"
    }

    /// - Returns: `nil` for the fault that there is none.
    func token(for grant: CodeGrant, accessToken: String) async throws -> String? {
        let flaw = await ledger.faults.idToken
        let keys = await ledger.keys.current
        let claims = await claims(for: grant, accessToken: accessToken, flaw: flaw)
        let key = flaw == .signedByRSA ? keys.rsa : keys.elliptic
        switch flaw {
        case .algorithmNone: return try unsigned(key.jws(claims, header: ["alg": "none"]))
        case .algorithmHS256: return try key.jws(claims, header: ["alg": "HS256"])
        case .algorithmOfOtherKey: return try key.jws(claims, header: ["kid": keys.rsa.id])
        case .unknownKey: return try key.jws(claims, header: ["kid": UUID().uuidString])
        case .withoutKey: return try key.jws(claims, header: ["kid": ""])
        case .critical: return try key.jws(claims, header: ["crit": "b64"])
        case .tamperedSignature: return try tampered(key.jws(claims), part: 2)
        case .tamperedClaims: return try tampered(key.jws(claims), part: 1)
        case .malformed: return try key.jws(claims).split(separator: ".").prefix(2).joined(separator: ".")
        case .endless: return try key.jws(claims, header: ["x": String(repeating: "x", count: 20_000)])
        case .missing: return nil
        default: return try key.jws(claims)
        }
    }

    private func claims(for grant: CodeGrant, accessToken: String, flaw: Faults.IDTokenFlaw?) async -> Claims {
        let now = Int(await ledger.now.timeIntervalSince1970)
        var claims = Claims(
            iss: settings.issuer,
            sub: Subject.of(grant.card, at: settings.clientID),
            aud: [settings.clientID],
            exp: now + 300,
            iat: now,
            nonce: grant.request.nonce,
            at_hash: Data(SHA256.hash(data: Data(accessToken.utf8)).prefix(16)).base64URL
        )
        switch flaw {
        case .wrongNonce: claims.nonce = "other"
        case .wrongIssuer: claims.iss += "/"
        case .wrongAudience: claims.aud = ["RP99999999"]
        case .foreignParty: claims.azp = "RP99999999"
        case .missingParty: claims.aud.append("RP99999999")
        case .severalAudiences:
            claims.aud.append("RP99999999")
            claims.azp = settings.clientID
        case .expired:
            claims.iat -= 1000
            claims.exp = now - 700
        case .issuedInFuture: claims.iat += 3000
        case .issuedLongAgo: claims.iat -= 100_000
        case .badAccessTokenHash: claims.at_hash = Data(SHA256.hash(data: Data()).prefix(16)).base64URL
        case .weakAssurance: claims.acr = "aal1"
        case .withoutSubject: claims.sub = ""
        case .longSubject: claims.sub = String(repeating: "a", count: 256)
        default: break
        }
        return claims
    }

    private func unsigned(_ token: String) -> String {
        token.split(separator: ".").prefix(2).joined(separator: ".") + "."
    }

    /// Another character in the middle of a part.
    private func tampered(_ token: String, part: Int) -> String {
        var parts = token.split(separator: ".").map(String.init)
        var characters = Array(parts[part])
        let middle = characters.count / 2
        characters[middle] = characters[middle] == "A" ? "B" : "A"
        parts[part] = String(characters)
        return parts.joined(separator: ".")
    }
}

/// The same person has another name at every client.
enum Subject {
    static func of(_ card: Card, at client: String) -> String {
        Data(SHA256.hash(data: Data("\(client) \(card.name)".utf8))).base64URL
    }
}
