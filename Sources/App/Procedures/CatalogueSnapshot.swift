import Content
import Domain

/// The procedures of one moment.
package struct CatalogueSnapshot: Sendable {
    package let town: TownProfile
    /// In the catalogue's order.
    package let procedures: [Procedure]
    package let departments: [Department]
    package let lifeEvents: [LifeEvent]
    package let search: ProcedureSearch
    let pages = DrawnPages()
    private let byID: [String: Procedure]

    init(town: TownProfile, procedures: [Procedure], departments: [Department], lifeEvents: [LifeEvent]) {
        self.town = town
        self.procedures = procedures
        self.departments = departments
        self.lifeEvents = lifeEvents
        search = ProcedureSearch(procedures)
        byID = Dictionary(procedures.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Before anything was published, or while the database has not been reached yet.
    package static func empty(for town: TownProfile) -> CatalogueSnapshot {
        CatalogueSnapshot(town: town, procedures: [], departments: [], lifeEvents: [])
    }

    package func procedure(_ id: String) -> Procedure? { byID[id] }

    package func department(_ id: String) -> Department? { departments.first { $0.id == id } }

    /// Those for which there is a procedure.
    var departmentsInUse: [Department] {
        let used = Set(procedures.map(\.department))
        return departments.filter { used.contains($0.id) }
    }

    /// Those for which there is a procedure.
    var lifeEventsInUse: [LifeEvent] {
        let used = Set(procedures.flatMap(\.lifeEvents))
        return lifeEvents.filter { used.contains($0.code) }
    }
}
