import Foundation
import Hummingbird
import JWTKit

/// The client's proof of who it is (RFC 7523, 3), checked strictly.
struct ShownAssertion: JWTPayload {
    let iss: String
    let sub: String
    /// One text or a list.
    let aud: AudienceClaim
    let jti: String
    let exp: Double
    let iat: Double?

    /// Beyond this, in seconds, an assertion lives too long.
    private static let longest: TimeInterval = 300
    /// How far the client's clock may be ahead, in seconds.
    private static let skew: TimeInterval = 60
    private static let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

    func verify(using key: some JWTAlgorithm) {}

    /// - Throws: ``OAuthRefusal`` of the kind `invalid_client`.
    static func check(_ fields: FormFields, settings: DoubleSettings, ledger: Ledger) async throws {
        guard try fields.require("client_assertion_type") == type else { throw refusal("Wrong assertion type") }
        let text = try fields.require("client_assertion")
        let assertion: ShownAssertion
        do {
            assertion = try await key(of: text, settings).verify(text, as: ShownAssertion.self)
        } catch {
            throw refusal("Assertion not verified")
        }
        let now = await ledger.now.timeIntervalSince1970
        guard assertion.iss == settings.clientID, assertion.sub == settings.clientID,
            fields["client_id"] ?? settings.clientID == settings.clientID
        else { throw refusal("Wrong client") }
        guard assertion.aud.value == [settings.tokenEndpoint] else { throw refusal("Wrong audience") }
        guard now < assertion.exp, assertion.exp <= now + longest + skew, assertion.iat ?? now <= now + skew else {
            throw refusal("Assertion expired or living too long")
        }
        guard await ledger.accept(assertion: assertion.jti) else { throw refusal("Assertion used before") }
    }

    /// The one filed key that the assertion names.
    private static func key(of assertion: String, _ settings: DoubleSettings) async throws -> JWTKeyCollection {
        let set = try JSONDecoder().decode(JWKS.self, from: Data(contentsOf: settings.clientKeys))
        let header = try DefaultJWTParser().parse(Data(assertion.utf8), as: ShownAssertion.self).header
        guard let id = header.kid, let key = set.find(identifier: id)?.first,
            key.algorithm?.rawValue == header.alg, ["RS256", "ES256"].contains(header.alg)
        else { throw refusal("Unknown key") }
        return try await JWTKeyCollection().add(jwk: key)
    }

    private static func refusal(_ description: String) -> OAuthRefusal {
        OAuthRefusal(.unauthorized, "invalid_client", description)
    }
}
