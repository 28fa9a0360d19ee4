import Domain
import Foundation
import Postgres

/// Reads cases for officers; the right to see one is part of the statement.
struct CaseStore: Sendable {
    let database: any Querying
    let desk: Desk

    /// - Parameter locked: holds the application until the transaction ends, for an act that follows.
    func find(_ id: UUID, for officer: OfficerSession, locked: Bool = false) async throws -> CaseFile {
        let application = try await ApplicationStore(database: database, desk: desk)
            .find(id, for: officer, locked: locked)
        return CaseFile(application, town: desk.town)
    }

    /// What happened to a case so far, the oldest first.
    static func history(of application: OpenApplication) -> PipelineStep<[HistoryLine]> {
        PipelineStep.rows(
            """
            select application_events.id, at, act, from_status, to_status, actor_kind, display_name, note
            from application_events left join officers on officers.id = officer_id
            where application_id = \(application.id) order by application_events.id
            """,
            as: EventRow.self
        ).map { rows in try rows.map { try $0.line(with: application.key) } }
    }

    private struct EventRow: Decodable, Sendable {
        let id: Int
        let at: Date
        let act: ApplicationAct
        let fromStatus: ApplicationStatus
        let toStatus: ApplicationStatus
        let actorKind: ActorKind
        let displayName: String?
        let note: [UInt8]?

        func line(with key: RecordKey) throws -> HistoryLine {
            HistoryLine(
                id: id,
                at: at,
                act: act,
                sentence: sentence,
                actor: displayName ?? actorKind.label,
                note: try note.map { try key.openText($0, purpose: ApplicationPurpose.note) }
            )
        }

        private var sentence: String {
            ApplicationStatus.moves.first { $0.from == fromStatus && $0.act == act && $0.to == toStatus }?.sentence
                ?? act.label
        }
    }
}
