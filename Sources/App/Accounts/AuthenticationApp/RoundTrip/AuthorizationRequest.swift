import Foundation

/// The address to which the browser is sent, with every value as デジタル庁's API reference for public bodies allows it:
/// https://developers.digital.go.jp/documents/auth-and-sign/authserver-gov
struct AuthorizationRequest {
    let clientID: String
    let redirectURI: String
    let scopes: [String]
    let state: String
    let nonce: String
    let challenge: String
    let signTransaction: String?

    /// - Throws: ``AuthenticationAppError/misconfigured(_:)`` with the name of the parameter that breaks its rule.
    func address(at endpoint: String) throws(AuthenticationAppError) -> String {
        try require("client_id", clientID, 1...255) { $0.isASCII && ($0.isLetter || $0.isNumber) }
        try require("redirect_uri", redirectURI, 1...255) { $0.isASCII && !$0.isWhitespace }
        guard URL(string: redirectURI)?.scheme != nil else { throw .misconfigured("redirect_uri") }
        try require("state", state, 1...255, Self.isPrintable)
        try require("nonce", nonce, 1...255, Self.isPrintable)
        try require("code_challenge", challenge, 1...128) {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
        }
        guard scopes.first == AuthenticationAppMapping.Scope.openID else { throw .misconfigured("scope") }
        if let signTransaction, UUID(uuidString: signTransaction) == nil {
            throw .misconfigured("sign_transaction_id")
        }
        return endpoint + "?" + QueryText.encode(parameters)
    }

    private var parameters: [(name: String, value: String)] {
        var parameters: [(name: String, value: String)] = [
            ("response_type", "code"),
            ("scope", scopes.joined(separator: " ")),
            ("client_id", clientID),
            ("redirect_uri", redirectURI),
            ("state", state),
            ("nonce", nonce),
            ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
            ("acr_values", AuthenticationAppMapping.assurance.joined(separator: " ")),
        ]
        if let signTransaction { parameters.append(("sign_transaction_id", signTransaction)) }
        return parameters
    }

    private func require(
        _ name: String,
        _ value: String,
        _ length: ClosedRange<Int>,
        _ isAllowed: (Character) -> Bool
    ) throws(AuthenticationAppError) {
        guard length.contains(value.utf8.count), value.allSatisfy(isAllowed) else { throw .misconfigured(name) }
    }

    /// `[\x20-\x7E]`
    private static func isPrintable(_ character: Character) -> Bool {
        character.asciiValue.map { (0x20...0x7E).contains($0) } ?? false
    }
}
