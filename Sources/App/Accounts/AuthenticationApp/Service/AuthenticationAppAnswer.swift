import Foundation

struct AuthenticationAppAnswer: Sendable {
    let status: Int
    let body: Data

    /// - Throws: ``AuthenticationAppError/refused(word:)`` when it is no success.
    func object() throws(AuthenticationAppError) -> JSONValue {
        let value = JSONValue(body)
        guard (200..<300).contains(status) else {
            throw .refused(word: ErrorWord.harmless(value?[AuthenticationAppMapping.Callback.error]?.text ?? ""))
        }
        guard let value, case .object = value else { throw .unreadableAnswer }
        return value
    }
}
