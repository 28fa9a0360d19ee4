import JWTKit

/// Claims by which the city proves who it is (RFC 7523, 3). Times in seconds since 1970.
struct ClientAssertion: JWTPayload {
    let iss: String
    let sub: String
    let aud: String
    let jti: String
    let iat: Int
    let exp: Int

    /// Nothing here: it is we who make it.
    func verify(using key: some JWTAlgorithm) {}
}
