import Crypto
import Foundation
import Hummingbird

/// Codes and the client's own proof for tokens.
struct TokenEndpoint: Sendable {
    let settings: DoubleSettings
    let ledger: Ledger

    private struct Reply: Encodable {
        let access_token: String
        let token_type = "Bearer"
        let expires_in: Int
        let scope: String
        var id_token: String?
    }

    func exchange(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let fields = try await FormFields(body: request)
        let grant = try fields.require("grant_type")
        try await ShownAssertion.check(fields, settings: settings, ledger: ledger)
        switch grant {
        case "authorization_code": return try await redeem(fields)
        case "client_credentials": return try await clientToken(fields)
        default: throw OAuthRefusal(.badRequest, "unsupported_grant_type", "Unsupported grant_type")
        }
    }

    private func redeem(_ fields: FormFields) async throws -> Response {
        let code = try fields.require("code")
        let verifier = try fields.require("code_verifier")
        guard let grant = await ledger.redeem(code), grant.request.redirectURI == fields["redirect_uri"] else {
            throw OAuthRefusal(.badRequest, "invalid_grant", "Code not valid")
        }
        guard verifier.wholeMatch(of: /[0-9a-zA-Z._~-]{43,128}/) != nil,
            Data(SHA256.hash(data: Data(verifier.utf8))).base64URL == grant.request.challenge
        else { throw OAuthRefusal(.badRequest, "invalid_grant", "PKCE verification failed") }
        let token = AccessToken(
            scopes: grant.request.scopes,
            card: grant.card,
            signTransaction: grant.request.signTransaction,
            expiresAt: await ledger.now + ledger.tokenLifetime
        )
        let text = try await keep(token)
        let mint = IDTokenMint(settings: settings, ledger: ledger)
        return try .json(
            Reply(
                access_token: text,
                expires_in: Int(await ledger.tokenLifetime),
                scope: token.scopes.sorted().joined(separator: " "),
                id_token: try await mint.token(for: grant, accessToken: text)
            )
        )
    }

    private func clientToken(_ fields: FormFields) async throws -> Response {
        guard fields["scope"] ?? "sign" == "sign" else {
            throw OAuthRefusal(.badRequest, "invalid_scope", "Invalid scopes")
        }
        let token = AccessToken(
            scopes: ["sign"],
            card: nil,
            signTransaction: nil,
            expiresAt: await ledger.now + ledger.tokenLifetime
        )
        let text = try await keep(token)
        return try .json(Reply(access_token: text, expires_in: Int(await ledger.tokenLifetime), scope: "sign"))
    }

    private struct AccessTokenClaims: Encodable {
        let iss: String
        let exp: Int
        let jti = UUID().uuidString
    }

    /// Access tokens look like JWTs, but nobody reads them.
    private func keep(_ token: AccessToken) async throws -> String {
        let claims = AccessTokenClaims(iss: settings.issuer, exp: Int(token.expiresAt.timeIntervalSince1970))
        let text = try await ledger.keys.current.rsa.jws(claims)
        await ledger.keep(token, as: text)
        return text
    }
}
