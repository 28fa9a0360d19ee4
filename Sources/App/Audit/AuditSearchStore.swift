import Domain
import Foundation
import Postgres

/// Reads the audit record, newest first.
struct AuditSearchStore: Sendable {
    let database: any Querying

    /// - Parameter before: continues after the line with this id.
    func lines(_ question: AuditQuestion, before: Int?, limit: Int) async throws -> [AuditLine] {
        var conditions = Self.conditions(question)
        if let before {
            conditions.append(
                "(entry.at, entry.id) < (select last.at, last.id from audit_entries as last where last.id = \(before))"
            )
        }
        let filter = conditions.reduce("true" as SQL) { "\(fragment: $0) and \(fragment: $1)" }
        return try await database.rows(
            """
            select entry.id, entry.at, actor_kind, actor.display_name as officer_name, act, subject_kind, subject_id,
                applications.number as application_number, subject.sign_in_name as subject_name, request_id, origin,
                details::text as details
            from audit_entries as entry
            left join officers as actor on actor.id = entry.officer_id
            left join officers as subject
                on subject.id = case when subject_kind = 'officer' then subject_id::uuid end
            left join applications
                on applications.id = case when subject_kind = 'application' then subject_id::uuid end
            where \(fragment: filter)
            order by entry.at desc, entry.id desc
            limit \(limit)
            """,
            as: AuditLine.self
        )
    }

    private static func conditions(_ question: AuditQuestion) -> [SQL] {
        var conditions: [SQL] = []
        if let from = question.from { conditions.append("entry.at >= \(from.startInJapan)") }
        if let to = question.to { conditions.append("entry.at < \(to.adding(days: 1).startInJapan)") }
        if let act = question.act { conditions.append("act = \(act.rawValue)") }
        if let officer = question.officer { conditions.append("entry.officer_id = \(officer)") }
        switch question.meant {
        case .number(let number):
            conditions.append(
                """
                subject_kind = 'application'
                and subject_id = (select named.id::text from applications as named where named.number = \(number.digits))
                """
            )
        case .id(let id):
            conditions.append(
                """
                subject_kind in ('application', 'attachment', 'officer')
                and subject_id = \(id.uuidString.lowercased())
                """
            )
        case nil: break
        }
        return conditions
    }

    /// Everybody who may stand in the record.
    func officers() async throws -> [Name] {
        try await database.rows("select id, display_name from officers order by sign_in_name", as: Name.self)
    }

    struct Name: Decodable, Sendable {
        let id: UUID
        let displayName: String
    }
}
