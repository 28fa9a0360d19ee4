/// What the browser brings back from デジタル認証アプリ in the address's query.
package struct Callback: Sendable {
    private static let longestCode = 2048

    let state: String?
    /// `nil` when the callback does not say; it need not.
    let issuer: String?
    private let codeText: String?
    private let error: String?
    private let reason: String?

    /// - Parameter query: without the question mark, still escaped. A parameter that comes twice counts as absent.
    package init(query: String) {
        let items = Dictionary(grouping: QueryText.decode(query), by: \.name)
        func value(_ name: String) -> String? {
            guard let found = items[name], found.count == 1 else { return nil }
            return found[0].value
        }
        state = value(AuthenticationAppMapping.Callback.state)
        issuer = value(AuthenticationAppMapping.Callback.issuer)
        codeText = value(AuthenticationAppMapping.Callback.code)
        error = value(AuthenticationAppMapping.Callback.error)
        reason = value(AuthenticationAppMapping.Callback.reason)
    }

    /// - Throws: what the service says; an error that we do not know is a failure like any other.
    func code() throws(AuthenticationAppError) -> String {
        if let error { throw Self.meaning(of: error, reason: reason) }
        guard let codeText, !codeText.isEmpty, codeText.utf8.count <= Self.longestCode else {
            throw .unreadableAnswer
        }
        return codeText
    }

    private static func meaning(of error: String, reason: String?) -> AuthenticationAppError {
        switch error {
        case AuthenticationAppMapping.ErrorWord.denied:
            reason.flatMap { AuthenticationAppMapping.denials[$0] } ?? .denied
        case AuthenticationAppMapping.ErrorWord.serverError, AuthenticationAppMapping.ErrorWord.unavailable:
            .serviceAway
        default: .refused(word: ErrorWord.harmless(error))
        }
    }
}
