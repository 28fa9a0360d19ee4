import Crypto
import Foundation

/// The session of somebody who applies: a guest, or a resident who has shown the card.
package struct ApplicantSession: Sendable {
    /// SHA-256 of the cookie's token.
    let id: [UInt8]
    /// Proves that a form was drawn for this session.
    let csrfToken: CSRFToken
    /// In whose name it acts.
    let resident: UUID?
    /// It acted in a resident's name and was then left alone for long: the card has to be shown again.
    let hasLapsed: Bool

    init(token: Token, resident: UUID? = nil, hasLapsed: Bool = false) {
        id = token.digest
        csrfToken = CSRFToken(session: token)
        self.resident = resident
        self.hasLapsed = hasLapsed
    }
}
