import Hummingbird

extension Ledger {
    /// The access token that a request shows.
    func token(in request: Request) throws -> AccessToken {
        guard let value = request.headers[.authorization], value.hasPrefix("Bearer "),
            let token = token(String(value.dropFirst("Bearer ".count)))
        else { throw OAuthRefusal(.unauthorized, "invalid_token", "Token verification failed") }
        return token
    }
}
