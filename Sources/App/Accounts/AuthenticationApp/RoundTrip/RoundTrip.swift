import Foundation

/// A citizen's way to デジタル認証アプリ and back, as the caller keeps it with the browser's session, so that any node can
/// take the callback.
///
/// It holds secrets: it is stored where the session is and never shown or logged.
package struct RoundTrip: Sendable, Hashable, Codable {
    package enum Purpose: Sendable, Hashable, Codable {
        case signIn(Set<PersonalItem>)
        case signature(SignTransaction)
    }

    package let purpose: Purpose
    package let expiresAt: Date
    /// The callback has come; nothing more is taken for it.
    package internal(set) var isUsed = false
    let state: String
    let nonce: String
    let verifier: String

    init(purpose: Purpose, expiresAt: Date) {
        self.purpose = purpose
        self.expiresAt = expiresAt
        state = Token.random().text
        nonce = Token.random().text
        verifier = Token.random().text
    }
}

extension RoundTrip: CustomStringConvertible, CustomReflectable {
    package var description: String { "RoundTrip" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
