import Content
import Domain
import Foundation

/// What the town offers to be reserved, ready to be asked.
struct ReservationBook: Sendable {
    let calendars: [String: OpeningCalendar]
    let resources: [String: Resource]
    /// In the order in which they are offered.
    let purposes: [Purpose]
    /// Those that citizens may reserve themselves.
    let offered: [Purpose]
    private let offeredByProcedure: [String: [Purpose]]
    private let purposesByID: [String: Purpose]
    private let officesByCounter: [String: Office]

    init(calendars: [OpeningCalendar], resources: [Resource], purposes: [Purpose], offices: [Office]) {
        self.calendars = Dictionary(calendars.map { ($0.id, $0) }) { first, _ in first }
        self.resources = Dictionary(resources.map { ($0.id, $0) }) { first, _ in first }
        self.purposes = purposes
        let offered = purposes.filter { $0.isByStaffOnly != true }
        self.offered = offered
        offeredByProcedure = offered.reduce(into: [:]) { byProcedure, purpose in
            for procedure in purpose.procedures ?? [] { byProcedure[procedure, default: []].append(purpose) }
        }
        purposesByID = Dictionary(purposes.map { ($0.id, $0) }) { first, _ in first }
        officesByCounter = Dictionary(
            offices.flatMap { office in office.counters.map { ($0.id, office) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func purpose(_ id: String) -> Purpose? { purposesByID[id] }

    func office(of place: Purpose.Place) -> Office? {
        place.resources.first.flatMap { resources[$0] }.flatMap { officesByCounter[$0.counter] }
    }

    /// When the place of a resource is open.
    func calendar(of resource: String) -> OpeningCalendar? {
        resources[resource].flatMap { calendars[$0.calendar] }
    }

    /// What purposes are called, one after the other.
    func names(ofPurposes ids: [String]) -> String {
        ids.map { purpose($0)?.name() ?? $0 }.joined(separator: "、")
    }

    /// For what a visit can be reserved in which a procedure is done.
    func purposes(of procedure: String) -> [Purpose] { offeredByProcedure[procedure] ?? [] }

    /// Until when a visit can be reserved, changed and cancelled by citizens; its beginning where nothing is known of it.
    func closing(of purposes: [Purpose], with resources: [String], on day: CivilDate, at start: MinuteOfDay) -> Date {
        let calendars = resources.compactMap(calendar)
        let isOpen = { (day: CivilDate) in calendars.allSatisfy { $0.isOpen(on: day) } }
        return purposes.map { $0.window.closing(for: day, at: start, isOpen: isOpen) }.min() ?? day.moment(at: start)
    }
}
