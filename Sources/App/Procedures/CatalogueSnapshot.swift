import Content
import Domain

/// The procedures of one moment.
package struct CatalogueSnapshot: Sendable {
    package let town: TownProfile
    /// In the catalogue's order.
    package let procedures: [Procedure]
    package let departments: [Department]
    package let lifeEvents: [LifeEvent]
    package let offices: [Office]
    package let papers: [Paper]
    package let facts: [Fact]
    /// In the town's own order.
    package let guides: [Guide]
    /// What can be reserved.
    let book: ReservationBook
    let publications: Publications
    let counterOrder: CounterOrder
    package let search: SearchIndex<Procedure>
    package let guideSearch: SearchIndex<Guide>
    let pages = DrawnPages()
    /// Of guides, by their replies.
    let guidePages = RecentPages()
    private let byID: [String: Procedure]
    private let guidesByID: [String: Guide]
    private let papersByID: [String: Paper]
    private let whereabouts: [String: String]

    init(
        town: TownProfile,
        procedures: [Procedure],
        departments: [Department],
        lifeEvents: [LifeEvent],
        offices: [Office],
        papers: [Paper],
        facts: [Fact],
        guides: [Guide],
        calendars: [OpeningCalendar] = [],
        resources: [Resource] = [],
        purposes: [Purpose] = [],
        publications: Publications = Publications([])
    ) {
        self.town = town
        self.procedures = procedures
        self.departments = departments
        self.lifeEvents = lifeEvents
        self.offices = offices
        self.papers = papers
        self.facts = facts
        self.guides = guides
        book = ReservationBook(calendars: calendars, resources: resources, purposes: purposes, offices: offices)
        self.publications = publications
        counterOrder = CounterOrder(offices: offices, procedures: procedures)
        search = SearchIndex(procedures)
        guideSearch = SearchIndex(guides)
        byID = Dictionary(procedures.map { ($0.id, $0) }) { first, _ in first }
        guidesByID = Dictionary(guides.map { ($0.id, $0) }) { first, _ in first }
        papersByID = Dictionary(papers.map { ($0.id, $0) }) { first, _ in first }
        let counters = offices.flatMap { office in office.counters.map { ($0.id, office.whereabouts(of: $0)) } }
        whereabouts = Dictionary(counters) { first, _ in first }
    }

    /// Before anything was published, or while the database has not been reached yet.
    package static func empty(for town: TownProfile) -> CatalogueSnapshot {
        CatalogueSnapshot(
            town: town,
            procedures: [],
            departments: [],
            lifeEvents: [],
            offices: [],
            papers: [],
            facts: [],
            guides: []
        )
    }

    package func procedure(_ id: String) -> Procedure? { byID[id] }

    package func guide(_ id: String) -> Guide? { guidesByID[id] }

    package func paper(_ id: String) -> Paper? { papersByID[id] }

    /// Where a counter is, in words.
    package func whereabouts(ofCounter id: String) -> String? { whereabouts[id] }

    /// The offices in which any of these counters are.
    func offices(ofCounters ids: [String]) -> [Office.ID] {
        offices.filter { $0.counters.contains { ids.contains($0.id) } }.map(\.id)
    }

    /// Where a counter stands on a walk through the town's buildings.
    func rank(ofCounter id: String) -> Int { counterOrder.rank(id) }

    func lifeEvent(_ code: String) -> LifeEvent? { lifeEvents.first { $0.code == code } }

    package func department(_ id: String) -> Department? { departments.first { $0.id == id } }

    /// Those for which there is a procedure.
    var departmentsInUse: [Department] {
        let used = Set(procedures.map(\.department))
        return departments.filter { used.contains($0.id) }
    }

    /// Those for which there is a procedure or a guide.
    var lifeEventsInUse: [LifeEvent] {
        let used = Set(procedures.flatMap(\.lifeEvents) + guides.map(\.event))
        return lifeEvents.filter { used.contains($0.code) }
    }
}
