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
        let (
            town, departments, events, offices, papers, facts, procedures, guides, calendars, resources, purposes, days
        ) = try await database.pipeline(
            PipelineStep.first("select definition from town_profile", as: SQLJSON<TownProfile>.self),
            PipelineStep.rows("select definition from departments order by position", as: SQLJSON<Department>.self),
            PipelineStep.rows("select definition from life_events order by position", as: SQLJSON<LifeEvent>.self),
            PipelineStep.rows("select definition from offices order by position", as: SQLJSON<Office>.self),
            PipelineStep.rows("select definition from papers order by position", as: SQLJSON<Paper>.self),
            PipelineStep.rows("select definition from facts order by position", as: SQLJSON<Fact>.self),
            PipelineStep.rows(
                """
                select definition from procedures
                join procedure_versions on procedure_id = id and procedure_versions.version = procedures.version
                where closed_at is null
                order by position
                """,
                as: SQLJSON<Procedure>.self
            ),
            PipelineStep.rows(
                """
                select definition from guides
                join guide_versions on guide_id = id and guide_versions.version = guides.version
                where closed_at is null
                order by position
                """,
                as: SQLJSON<Guide>.self
            ),
            PipelineStep.rows(
                "select definition from opening_calendars order by position",
                as: SQLJSON<OpeningCalendar>.self
            ),
            PipelineStep.rows("select definition from resources order by position", as: SQLJSON<Resource>.self),
            PipelineStep.rows("select definition from purposes order by position", as: SQLJSON<Purpose>.self),
            PipelineStep.rows(
                """
                select false as is_guide, id, published_at from procedures
                join procedure_versions on procedure_id = id and procedure_versions.version = procedures.version
                where closed_at is null
                union all
                select true as is_guide, id, published_at from guides
                join guide_versions on guide_id = id and guide_versions.version = guides.version
                where closed_at is null
                """,
                as: Publications.Day.self
            )
        )
        guard let town else { return nil }
        return CatalogueSnapshot(
            town: town.value,
            procedures: procedures.map(\.value),
            departments: departments.map(\.value),
            lifeEvents: events.map(\.value),
            offices: offices.map(\.value),
            papers: papers.map(\.value),
            facts: facts.map(\.value),
            guides: guides.map(\.value),
            calendars: calendars.map(\.value),
            resources: resources.map(\.value),
            purposes: purposes.map(\.value),
            publications: Publications(days)
        )
    }
}
