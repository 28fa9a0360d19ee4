import Domain
import Foundation

/// What somebody wants to reserve: for which purposes, for how many people, with which seats.
struct VisitWish: Sendable {
    /// In the order in which the town offers them; never empty.
    let purposes: [Purpose]
    let people: Int
    let seats: Seats

    /// So many purposes in one visit.
    static let mostPurposes = 5

    /// How many people a visit for all of them may be for.
    static func mostPeople(_ purposes: [Purpose]) -> Int { purposes.map(\.people).min() ?? 1 }
}

/// Where a wish can be fulfilled: one place for each purpose, between which one walks.
struct VisitSite: Sendable {
    /// The office at which it begins, by which the site is named.
    let office: Office
    /// Every office on the way.
    let offices: [Office]
    let planner: VisitPlanner
    /// Of all counters, sorted.
    let resources: [String]

    init(office: Office, offices: [Office], planner: VisitPlanner) {
        self.office = office
        self.offices = offices
        self.planner = planner
        resources = Set(planner.needs.flatMap(\.resources)).sorted()
    }
}

extension ReservationBook {
    /// Where all purposes of the wish can be done in one visit, in the order of the town's offices.
    func sites(for wish: VisitWish, in catalogue: CatalogueSnapshot) -> [VisitSite] {
        var names: [String] = []
        for office in catalogue.offices where !names.contains(office.siteName) { names.append(office.siteName) }
        return names.compactMap { site(named: $0, for: wish, in: catalogue) }
    }

    func site(named name: String, for wish: VisitWish, in catalogue: CatalogueSnapshot) -> VisitSite? {
        let choices = wish.purposes.compactMap { purpose in
            purpose.places.first { office(of: $0)?.siteName == name }.map { (purpose: purpose, place: $0) }
        }
        guard choices.count == wish.purposes.count else { return nil }
        let planner = VisitPlanner(choices, people: wish.people, resources: resources) { catalogue.rank(ofCounter: $0) }
        let counters = Set(planner.needs.map(\.counter))
        let offices = catalogue.offices.filter { $0.counters.contains { counters.contains($0.id) } }
        guard let first = offices.first else { return nil }
        return VisitSite(office: first, offices: offices, planner: planner)
    }
}

extension Office {
    /// The name of the place between whose buildings one walks.
    var siteName: String { site ?? id }
}
