import Domain
import Foundation
import Postgres

/// What happened to an application, as its applicant is told it: no names of officers.
struct HistoryStore: Sendable {
    let database: any Querying

    struct Event: Sendable {
        let at: Date
        let sentence: String
        /// What the office wrote to the applicant on this occasion.
        let note: String?
    }

    struct Message: Sendable {
        let at: Date
        let text: String
    }

    /// Events and messages, each the oldest first.
    func history(of application: OpenApplication) async throws -> (events: [Event], messages: [Message]) {
        let (events, messages) = try await database.pipeline(
            PipelineStep.rows(
                """
                select at, act, from_status, to_status, note from application_events
                where application_id = \(application.id) order by id
                """,
                as: EventRow.self
            ),
            PipelineStep.rows(
                "select at, body from messages where application_id = \(application.id) order by at, id",
                as: MessageRow.self
            )
        )
        return (
            try events.map { row in
                let note = try row.note.map { try application.key.openText($0, purpose: ApplicationPurpose.note) }
                return Event(at: row.at, sentence: row.sentence, note: note)
            },
            try messages.map { row in
                let text = try application.key.openText(row.body, purpose: ApplicationPurpose.message)
                return Message(at: row.at, text: text)
            }
        )
    }

    private struct EventRow: Decodable, Sendable {
        let at: Date
        let act: ApplicationAct
        let fromStatus: ApplicationStatus
        let toStatus: ApplicationStatus
        let note: [UInt8]?

        var sentence: String {
            ApplicationStatus.moves.first { $0.from == fromStatus && $0.act == act && $0.to == toStatus }?.sentence
                ?? act.label
        }
    }

    private struct MessageRow: Decodable, Sendable {
        let at: Date
        let body: [UInt8]
    }
}
