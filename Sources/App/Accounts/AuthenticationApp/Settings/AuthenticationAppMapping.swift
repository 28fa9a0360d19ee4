/// The words of デジタル認証アプリ: paths, parameters, fields and errors. This is the one place to change when the
/// service turns out to speak otherwise.
///
/// *Seen* means: in デジタル庁's API reference (https://developers.digital.go.jp/documents/auth-and-sign/authserver-gov) as
/// far as it was at hand, which is the authorization endpoint; in the code of a relying party that works at the service's
/// sandbox (MyNumberCardAdapter.php of https://github.com/INTER-Mediator/INTER-Mediator); or, the addresses of signature
/// transactions, in an operator's documentation (https://docs.p8n.app). *Assumed* means: nowhere; the word is ours until it
/// has been tried in the service's test environment.
enum AuthenticationAppMapping {
    /// Seen.
    static let production = "https://auth-and-sign.go.jp"

    /// Of デジタル庁's test environment; seen.
    static let testHost = "sb-auth-and-sign.go.jp"

    /// Seen.
    enum Path {
        static let issuer = "/api/realms/main"
        private static let openID = issuer + "/protocol/openid-connect"
        static let authorization = openID + "/auth"
        static let token = openID + "/token"
        static let userInfo = openID + "/userinfo"
        static let keys = openID + "/certs"
        static let signTransactions = "/api/sign-transactions"
        static func signResult(_ transaction: String) -> String { "\(signTransactions)/\(transaction)/result" }
    }

    /// Seen.
    enum Scope {
        static let openID = "openid"
        static let sign = "sign"
        static let name = "name"
        static let address = "address"
        static let birthDate = "birthdate"
        static let sex = "gender"
    }

    /// Seen in requests. Assumed: that an `acr` claim consists of some of these words.
    static let assurance = ["aal3", "crl"]

    /// Parameters of the callback; seen, but for `iss`.
    enum Callback {
        static let code = "code"
        static let state = "state"
        static let error = "error"
        static let reason = "error_description"
        static let issuer = "iss"
    }

    /// Form fields of the token endpoint; seen.
    enum TokenRequest {
        static let grant = "grant_type"
        static let codeGrant = "authorization_code"
        static let clientGrant = "client_credentials"
        static let client = "client_id"
        static let code = "code"
        static let redirectURI = "redirect_uri"
        static let verifier = "code_verifier"
        static let scope = "scope"
        static let assertionType = "client_assertion_type"
        static let assertionTypeJWT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        static let assertion = "client_assertion"
    }

    /// Fields of the token endpoint's answer; seen.
    enum TokenReply {
        static let accessToken = "access_token"
        static let idToken = "id_token"
    }

    /// Fields of userinfo; seen. Assumed: the formats, for which ``BasicFour`` accepts several.
    enum UserInfo {
        static let subject = "sub"
        static let name = "name"
        static let address = "address"
        static let addressLine = "formatted"
        static let birthDate = "birthdate"
        static let sex = "gender"
    }

    /// Assumed, all of it.
    enum SignTransaction {
        static let client = "client_id"
        static let digest = "digest"
        static let hash = "hash_algorithm"
        static let sha256 = "SHA256"
        static let isDigestInfo = "digest_info"
        static let id = "sign_transaction_id"
        static let signature = "signature"
        static let certificate = "certificate"
        static let encrypted = "jwe"
        static let unknown = 404
        static let notYetSigned = 409
        static let expired = 410
    }

    /// `error` of the callback (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6).
    enum ErrorWord {
        static let denied = "access_denied"
        static let serverError = "server_error"
        static let unavailable = "temporarily_unavailable"
    }

    /// Assumed: the words of `error_description` by which the reasons of `access_denied` are told apart.
    static let denials: [String: AuthenticationAppError] = [
        "user_cancelled": .cancelled,
        "pin_locked": .pinLocked,
        "certificate_revoked": .certificateRevoked,
        "certificate_expired": .certificateExpired,
        "certificate_not_yet_valid": .certificateNotYetValid,
        "timeout": .timedOut,
    ]
}
