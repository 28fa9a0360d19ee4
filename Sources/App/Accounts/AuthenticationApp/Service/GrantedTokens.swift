import Telemetry

/// What the token endpoint gave.
struct GrantedTokens: Sendable {
    let access: Secret<String>
    let id: String?

    init(_ answer: JSONValue) throws(AuthenticationAppError) {
        guard let access = answer[AuthenticationAppMapping.TokenReply.accessToken]?.text, !access.isEmpty else {
            throw .unreadableAnswer
        }
        self.access = Secret(access)
        id = answer[AuthenticationAppMapping.TokenReply.idToken]?.text
    }
}
