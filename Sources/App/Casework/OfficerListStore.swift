import Foundation
import Postgres

/// The officers who deal with cases, by name.
struct OfficerListStore: Sendable {
    let database: any Querying

    struct Colleague: Decodable, Sendable {
        let id: UUID
        let displayName: String
    }

    /// Names of these officers, also of those who have left.
    func names(_ ids: [UUID]) async throws -> [UUID: String] {
        let rows = try await database.rows(
            "select id, display_name from officers where id = any (\(ids))",
            as: Colleague.self
        )
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.displayName) })
    }

    /// The name of this officer, also of one who has left.
    static func name(of officer: UUID?) -> PipelineStep<String?> {
        PipelineStep.first("select display_name from officers where id = \(officer)", as: String.self)
    }

    /// Who may be put in charge of a case of this department: its officers, and the administrators.
    func colleagues(of department: String) async throws -> [Colleague] {
        try await database.rows(
            """
            select id, display_name from officers
            where disabled_at is null and (department_id = \(department) or role = 'administrator')
            order by display_name, id
            """,
            as: Colleague.self
        )
    }
}
