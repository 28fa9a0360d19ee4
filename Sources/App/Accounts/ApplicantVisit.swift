import Foundation
import Postgres

/// A visitor who is about to get access to an application: in the session that is there, or in a new one.
///
/// Made before the transaction that grants the access, so that its repetition opens the same session.
struct ApplicantVisit: Sendable {
    let session: ApplicantSession
    /// Of a session that is not in the database yet.
    let newToken: Token?

    init(_ context: PublicContext) {
        if let session = context.session {
            self.session = session
            newToken = nil
        } else {
            let token = Token.random()
            session = ApplicantSession(token: token)
            newToken = token
        }
    }

    /// In a session that is open.
    init(_ session: ApplicantSession) {
        self.session = session
        newToken = nil
    }

    /// Opens the session, unless it is open.
    func begin(in transaction: Transaction, now: Date) async throws {
        guard let newToken else { return }
        try await SessionStore(database: transaction).openApplicant(newToken, now: now)
    }
}
