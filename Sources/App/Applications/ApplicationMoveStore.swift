import Domain
import Foundation
import Postgres

/// Changes an application's state: the row, its history and the audit record in one transaction.
struct ApplicationMoveStore: Sendable {
    let transaction: Transaction
    let desk: Desk

    /// Who moves it, as history and audit name them.
    struct Mover: Sendable {
        var kind: ActorKind
        var officer: UUID?
        var origin: ClientAddress?
        var requestID: String?
    }

    /// - Parameters:
    ///   - move: a row of `ApplicationStatus.moves`.
    ///   - note: what the officer tells the applicant.
    /// - Throws: `Problem(.conflict)` when somebody else moved or changed it since `application` was read.
    func move(
        _ application: OpenApplication,
        by move: ApplicationStatus.Move,
        _ mover: Mover,
        note: String? = nil
    ) async throws {
        let now = desk.now()
        let moved = try await transaction.execute(
            """
            update applications
            set status = \(move.to.rawValue), revision = revision + 1, updated_at = \(now),
                closed_at = case when \(move.to.isFinal) then \(now) else closed_at end
            where id = \(application.id) and status = \(move.from.rawValue) and revision = \(application.row.revision)
            """
        )
        guard moved == 1 else {
            throw Problem(.conflict, "ほかの人がこの申請を更新しました。画面を開き直して、最新の内容をご確認ください。")
        }
        try await transaction.pipeline(try Self.record(of: move, of: application, by: mover, note: note, now: now))
    }

    /// The statements that write a move into history and audit, to be sent along with the change itself.
    static func record(
        of move: ApplicationStatus.Move,
        of application: OpenApplication,
        by mover: Mover,
        note: String? = nil,
        now: Date
    ) throws -> [SQL] {
        let sealedNote = try note.map { try application.key.seal(text: $0, purpose: ApplicationPurpose.note) }
        let entry = AuditEntry(
            actor: mover.auditActor,
            act: AuditAct(move.act),
            subject: .application(application.id),
            requestID: mover.requestID,
            origin: mover.origin,
            details: ["from": move.from.rawValue, "to": move.to.rawValue]
        )
        return [
            """
            insert into application_events
                (application_id, at, act, from_status, to_status, actor_kind, officer_id, note)
            values (
                \(application.id), \(now), \(move.act.rawValue), \(move.from.rawValue), \(move.to.rawValue),
                \(mover.kind.rawValue), \(mover.officer), \(sealedNote))
            """,
            AuditStore.insertion(of: entry),
            FollowUpStore.insertion(after: application.id),
        ]
    }
}

extension ApplicationMoveStore.Mover {
    static let system = ApplicationMoveStore.Mover(kind: .system)

    fileprivate var auditActor: AuditEntry.Actor {
        switch (kind, officer) {
        case (.officer, let officer?): .officer(officer)
        case (.applicant, _): .applicant
        default: .system
        }
    }
}
