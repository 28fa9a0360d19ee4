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

    /// What is published now, in one round trip; nil before the first import.
    func snapshot() async throws -> CatalogueSnapshot? {
        let (town, departments, lifeEvents, procedures) = try await database.pipeline(
            PipelineStep.first("select definition from town_profile", as: SQLJSON<TownProfile>.self),
            PipelineStep.rows("select definition from departments order by position", as: SQLJSON<Department>.self),
            PipelineStep.rows("select definition from life_events order by position", as: SQLJSON<LifeEvent>.self),
            PipelineStep.rows(
                """
                select definition from procedures
                join procedure_versions on procedure_id = id and procedure_versions.version = procedures.version
                where closed_at is null
                order by position
                """,
                as: SQLJSON<Procedure>.self
            )
        )
        guard let town else { return nil }
        return CatalogueSnapshot(
            town: town.value,
            procedures: procedures.map(\.value),
            departments: departments.map(\.value),
            lifeEvents: lifeEvents.map(\.value)
        )
    }
}
