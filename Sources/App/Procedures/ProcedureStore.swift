import Content
import Domain
import Foundation
import Postgres

/// The published procedures.
struct ProcedureStore: Sendable {
    let database: any Querying

    func definition(_ id: String, version: Int) async throws -> Procedure {
        try await database.one(
            "select definition from procedure_versions where procedure_id = \(id) and version = \(version)",
            as: SQLJSON<Procedure>.self
        ).value
    }
}
