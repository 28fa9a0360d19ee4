import Foundation
import Telemetry

/// Exchanges codes for tokens. The city proves who it is by a signed assertion (private_key_jwt, RFC 7523).
struct TokenEndpoint: Sendable {
    private typealias Field = AuthenticationAppMapping.TokenRequest
    /// Of an assertion, in seconds: it is sent at once, but clocks may differ by a minute.
    private static let assertionLifetime: TimeInterval = 120

    let settings: AuthenticationAppSettings
    let connection: AuthenticationAppConnection
    let now: @Sendable () -> Date

    private var address: String { settings.address(AuthenticationAppMapping.Path.token) }

    func exchange(_ arrival: Arrival) async throws(AuthenticationAppError) -> GrantedTokens {
        try await ask([
            (Field.grant, Field.codeGrant),
            (Field.code, arrival.code.reveal()),
            (Field.redirectURI, settings.redirectURI(for: arrival.purpose)),
            (Field.verifier, arrival.trip.verifier),
        ])
    }

    /// A token in the city's own name, with which it opens a signature transaction.
    func ownToken() async throws(AuthenticationAppError) -> GrantedTokens {
        try await ask([
            (Field.grant, Field.clientGrant),
            (Field.scope, AuthenticationAppMapping.Scope.sign),
        ])
    }

    private func ask(_ fields: [(name: String, value: String)]) async throws(AuthenticationAppError) -> GrantedTokens {
        let proof = [
            (name: Field.client, value: settings.clientID),
            (name: Field.assertionType, value: Field.assertionTypeJWT),
            (name: Field.assertion, value: try await assertion()),
        ]
        return try GrantedTokens(await connection.post(address, form: fields + proof).object())
    }

    private func assertion() async throws(AuthenticationAppError) -> String {
        let moment = now()
        guard let key = settings.keys.signing(at: moment) else { throw .misconfigured("keys") }
        let claims = ClientAssertion(
            iss: settings.clientID,
            sub: settings.clientID,
            aud: address,
            jti: UUID().uuidString.lowercased(),
            iat: Int(moment.timeIntervalSince1970),
            exp: Int((moment + Self.assertionLifetime).timeIntervalSince1970)
        )
        do {
            return try await key.sign(claims)
        } catch {
            throw .misconfigured("keys")
        }
    }
}
