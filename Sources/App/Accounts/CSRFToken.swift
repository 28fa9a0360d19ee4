import Crypto
import Foundation

/// Derived from the session's token, so that nothing has to be stored and other sites cannot know it.
struct CSRFToken: Sendable {
    let text: String

    init(session: Token) {
        let key = SymmetricKey(data: Data(session.text.utf8))
        text = Data(HMAC<SHA256>.authenticationCode(for: Data("csrf".utf8), using: key)).base64URL
    }

    func matches(_ candidate: String) -> Bool {
        text.equalsInConstantTime(candidate)
    }
}
