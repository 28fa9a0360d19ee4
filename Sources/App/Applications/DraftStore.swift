import Domain
import Foundation
import Postgres

/// Applications that were begun and not sent.
struct DraftStore: Sendable {
    let database: any Querying
    let desk: Desk

    /// How long a draft waits for its applicant before it is removed.
    static let lifetimeInDays = 30

    struct Summary: Decodable, Sendable {
        let id: UUID
        let updatedAt: Date
        /// Nothing was done to it since it was begun.
        let isEmpty: Bool
    }

    /// The session's drafts for a procedure, and those of the resident in whose name it acts, the last touched first.
    func drafts(for procedure: String, of session: ApplicantSession) async throws -> [Summary] {
        try await database.rows(
            """
            select id, updated_at, revision = 0 as is_empty from applications
            where id in (
                    select application_id from session_applications where session_id = \(session.id)
                    union
                    select id from applications where resident_id = \(session.resident)
                ) and procedure_id = \(procedure) and status = 'draft'
            order by updated_at desc limit 20
            """,
            as: Summary.self
        )
    }

    /// Nobody else begins anything in this session until the transaction ends.
    func hold(_ session: ApplicantSession) async throws {
        try await database.execute("select from sessions where id = \(session.id) for update")
    }
}
