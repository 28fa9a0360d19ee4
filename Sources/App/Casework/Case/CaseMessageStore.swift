import Domain
import Foundation
import Postgres

/// Messages of officers to the applicant.
struct CaseMessageStore: Sendable {
    let database: any Querying

    struct OpenMessage: Sendable {
        let id: UUID
        let at: Date
        let officer: String
        let body: String
    }

    func add(_ body: String, to application: OpenApplication, by officer: UUID, now: Date) async throws {
        let sealed = try application.key.seal(text: body, purpose: ApplicationPurpose.message)
        try await database.execute(
            """
            insert into messages (application_id, officer_id, at, body)
            values (\(application.id), \(officer), \(now), \(sealed))
            """
        )
    }

    /// The oldest first.
    static func listing(of application: OpenApplication) -> PipelineStep<[OpenMessage]> {
        struct Row: Decodable, Sendable {
            let id: UUID
            let at: Date
            let displayName: String
            let body: [UInt8]
        }
        return PipelineStep.rows(
            """
            select messages.id, at, display_name, body from messages join officers on officers.id = officer_id
            where application_id = \(application.id) order by at, messages.id
            """,
            as: Row.self
        ).map { rows in
            try rows.map { row in
                OpenMessage(
                    id: row.id,
                    at: row.at,
                    officer: row.displayName,
                    body: try application.key.openText(row.body, purpose: ApplicationPurpose.message)
                )
            }
        }
    }
}
