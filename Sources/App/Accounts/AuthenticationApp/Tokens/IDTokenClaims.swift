import JWTKit

/// Claims of an ID token (OpenID Connect Core, 2), not yet believed. Times in seconds since 1970.
struct IDTokenClaims: JWTPayload {
    struct Audience: Codable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            values = try (try? [container.decode(String.self)]) ?? container.decode([String].self)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(values)
        }
    }

    let iss: String
    /// Pairwise: the same person is somebody else at another service.
    let sub: String
    let aud: Audience
    let azp: String?
    let exp: Double
    let iat: Double
    let nonce: String?
    let at_hash: String?
    let acr: String?

    /// Nothing here: ``IDTokenVerifier`` checks the claims one by one and says which is wrong.
    func verify(using key: some JWTAlgorithm) {}
}
