import Foundation
import Postgres

/// Adds to the audit record; the web nodes' database role can do no more than that.
struct AuditStore: Sendable {
    let database: any Querying

    func append(_ entry: AuditEntry) async throws {
        try await database.execute(Self.insertion(of: entry))
    }

    /// The statement that adds the entry, to be sent along with others.
    static func insertion(of entry: AuditEntry) -> SQL {
        """
        insert into audit_entries
            (actor_kind, officer_id, act, subject_kind, subject_id, request_id, origin, details)
        values (
            \(entry.actor.kind), \(entry.actor.officerID), \(entry.act.rawValue), \(entry.subject?.kind),
            \(entry.subject?.id), \(entry.requestID), \(entry.origin?.network), \(SQLJSON(value: entry.details)))
        """
    }
}

extension AuditEntry.Actor {
    fileprivate var kind: String {
        switch self {
        case .applicant: "applicant"
        case .officer: "officer"
        case .operator: "operator"
        case .system: "system"
        }
    }

    fileprivate var officerID: UUID? {
        if case .officer(let id) = self { id } else { nil }
    }
}
