import Foundation
import JWTKit
import Telemetry

/// Believes an ID token or says which check it failed (OpenID Connect Core, 3.1.3.7).
struct IDTokenVerifier: Sendable {
    private static let longest = 16 * 1024
    /// How long ago, in seconds, a token may have been issued that we have just received.
    private static let freshness: TimeInterval = 60 * 60

    let settings: AuthenticationAppSettings
    let keys: AuthenticationAppKeys
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - nonce: that was sent with the authorization request.
    ///   - accessToken: that came together with the ID token.
    func verify(_ token: String, nonce: String, accessToken: Secret<String>) async throws(AuthenticationAppError)
        -> IDTokenClaims
    {
        guard token.utf8.count <= Self.longest else { throw .idToken(.tooLong) }
        let header = try IDTokenHeader(of: token)
        let claims = try await read(token, by: keys.key(header.keyID), header.algorithm)
        try check(claims)
        guard claims.nonce == nonce else { throw .idToken(.nonce) }
        guard claims.at_hash == AccessTokenHash.of(accessToken.reveal()) else { throw .idToken(.accessTokenHash) }
        return claims
    }

    /// The key alone decides by which algorithm a signature is checked; the header must agree.
    private func read(_ token: String, by key: JWK, _ algorithm: JWK.Algorithm) async throws(AuthenticationAppError)
        -> IDTokenClaims
    {
        var key = key
        guard key.keyType == (algorithm == .es256 ? .ecdsa : .rsa), key.algorithm ?? algorithm == algorithm else {
            throw .idToken(.algorithm)
        }
        key.algorithm = algorithm
        do {
            return try await JWTKeyCollection().add(jwk: key).verify(token, as: IDTokenClaims.self)
        } catch let error as JWTError where error.errorType == .malformedToken {
            throw .idToken(.malformed)
        } catch {
            throw .idToken(.signature)
        }
    }

    private func check(_ claims: IDTokenClaims) throws(AuthenticationAppError) {
        guard claims.iss == settings.issuer else { throw .idToken(.issuer) }
        guard claims.aud.values.contains(settings.clientID) else { throw .idToken(.audience) }
        guard claims.aud.values.count == 1 || claims.azp != nil, claims.azp ?? settings.clientID == settings.clientID
        else { throw .idToken(.authorizedParty) }
        let moment = now().timeIntervalSince1970
        guard moment < claims.exp + settings.clockSkew else { throw .idToken(.expired) }
        guard claims.iat <= moment + settings.clockSkew, claims.iat > moment - Self.freshness else {
            throw .idToken(.issuedAt)
        }
        if let reached = claims.acr {
            let asked = Set(AuthenticationAppMapping.assurance)
            guard asked.isSuperset(of: reached.split(separator: " ").map(String.init)) else {
                throw .idToken(.assurance)
            }
        }
        guard (1...255).contains(claims.sub.utf8.count) else { throw .idToken(.subject) }
    }
}
