import Crypto
import Foundation

/// The session of somebody who applies without an account.
package struct ApplicantSession: Sendable {
    /// SHA-256 of the cookie's token.
    let id: [UInt8]
    /// Proves that a form was drawn for this session.
    let csrfToken: CSRFToken

    init(token: Token) {
        id = token.digest
        csrfToken = CSRFToken(session: token)
    }
}
