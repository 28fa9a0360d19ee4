import Foundation

/// The authorization request, checked by the rules of デジタル庁's API reference:
/// https://developers.digital.go.jp/documents/auth-and-sign/authserver-gov
struct AuthorizationQuery: Sendable {
    let redirectURI: String
    let scopes: Set<String>
    let state: String
    let nonce: String
    let challenge: String
    let signTransaction: String?

    /// Wrong client or address: an error page, since nobody may be sent to an address that is not filed.
    struct Stranger: Error {}

    /// Any other fault: the browser is sent back with it.
    struct Refusal: Error {
        let redirectURI: String
        let state: String?
        let error: String
        let description: String
    }

    private static let knownScopes: Set = ["openid", "name", "address", "birthdate", "gender", "sign"]

    init(_ fields: FormFields, settings: DoubleSettings) throws {
        guard fields["client_id"] == settings.clientID, let redirectURI = fields["redirect_uri"],
            settings.redirectURIs.contains(redirectURI)
        else { throw Stranger() }

        func refusal(_ error: String, _ description: String) -> Refusal {
            Refusal(redirectURI: redirectURI, state: fields["state"], error: error, description: description)
        }
        func value(_ name: String, _ pattern: Regex<Substring>) throws -> String {
            guard let value = fields[name], value.wholeMatch(of: pattern) != nil else {
                throw refusal("invalid_request", "Invalid parameter: \(name)")
            }
            return value
        }
        guard fields["response_type"] == "code" else {
            throw refusal("unsupported_response_type", "Only code is supported")
        }
        self.redirectURI = redirectURI
        state = try value("state", /[\x20-\x7E]{1,255}/)
        nonce = try value("nonce", /[\x20-\x7E]{1,255}/)
        challenge = try value("code_challenge", /[0-9a-zA-Z_-]{1,128}/)
        guard fields["code_challenge_method"] == "S256" else {
            throw refusal("invalid_request", "Invalid parameter: code_challenge_method")
        }
        scopes = Set(fields["scope"]?.split(separator: " ").map(String.init) ?? [])
        guard scopes.contains("openid"), scopes.isSubset(of: Self.knownScopes) else {
            throw refusal("invalid_scope", "Invalid scopes")
        }
        signTransaction = fields["sign_transaction_id"]
        guard scopes.contains("sign") == (signTransaction != nil) else {
            throw refusal("invalid_request", "Invalid parameter: sign_transaction_id")
        }
    }
}
