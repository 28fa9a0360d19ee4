import Domain
import Foundation
import Postgres

/// The files of a case.
struct CaseAttachmentStore: Sendable {
    let database: any Querying

    struct OpenAttachment: Sendable {
        let id: UUID
        let name: String
        let size: Int
        let state: State

        enum State: String, Sendable, Codable {
            case waiting, clean, infected
        }
    }

    func all(of application: OpenApplication) async throws -> [OpenAttachment] {
        struct Row: Decodable, Sendable {
            let id: UUID
            let name: [UInt8]
            let size: Int
            let state: OpenAttachment.State
        }
        return try await database.rows(
            """
            select id, name, size, state from attachments
            where application_id = \(application.id) order by created_at, id
            """,
            as: Row.self
        ).map { row in
            OpenAttachment(
                id: row.id,
                name: try application.key.openText(row.name, purpose: ApplicationPurpose.attachmentName),
                size: row.size,
                state: row.state
            )
        }
    }
}
