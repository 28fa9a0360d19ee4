import Foundation

/// The right of a session to one application. Stores take it instead of a bare id, and ask the database for it in the
/// same statement that reads or changes the application.
struct ApplicationAccess: Sendable {
    let session: [UInt8]
    let application: UUID
    /// The session acted in a resident's name once: what it may not see it might after the card is shown again.
    let hasLapsed: Bool

    init(session: ApplicantSession, application: UUID) {
        self.session = session.id
        self.application = application
        hasLapsed = session.hasLapsed
    }
}
