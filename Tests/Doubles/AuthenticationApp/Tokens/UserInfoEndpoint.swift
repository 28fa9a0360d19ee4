import Authority
import Hummingbird

/// What the card says about its holder, as far as the token's scopes go.
struct UserInfoEndpoint: Sendable {
    let settings: DoubleSettings
    let ledger: Ledger

    private struct Claims: Encodable {
        var sub: String
        var name: String?
        var address: Address?
        var birthdate: String?
        var gender: String?
    }

    private enum Address: Encodable {
        case line(String)
        case formatted(String)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .line(let text): try container.encode(text)
            case .formatted(let text): try container.encode(["formatted": text])
            }
        }
    }

    func show(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let token = try await ledger.token(in: request)
        guard let card = token.card else {
            throw OAuthRefusal(.forbidden, "insufficient_scope", "No person stands behind this token")
        }
        let flaw = await ledger.faults.userInfo
        let isOpenID = flaw == .openIDFormats
        let holder = card.holder
        var claims = Claims(sub: Subject.of(card, at: flaw == .otherSubject ? "other" : settings.clientID))
        if token.scopes.contains("name") { claims.name = holder.name }
        if token.scopes.contains("address") {
            claims.address = isOpenID ? .formatted(holder.address) : .line(holder.address)
        }
        if token.scopes.contains("birthdate") {
            claims.birthdate = isOpenID ? holder.birthDate : holder.birthDate.replacing("-", with: "")
        }
        if token.scopes.contains("gender") {
            claims.gender = isOpenID ? (holder.sex == "1" ? "male" : "female") : holder.sex
        }
        return try .json(claims)
    }
}
