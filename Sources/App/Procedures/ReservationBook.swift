import Content
import Domain

/// What the town offers to be reserved, ready to be asked.
struct ReservationBook: Sendable {
    let calendars: [String: OpeningCalendar]
    let resources: [String: Resource]
    /// In the order in which they are offered.
    let purposes: [Purpose]
    private let purposesByID: [String: Purpose]
    private let officesByCounter: [String: Office]

    init(calendars: [OpeningCalendar], resources: [Resource], purposes: [Purpose], offices: [Office]) {
        self.calendars = Dictionary(calendars.map { ($0.id, $0) }) { first, _ in first }
        self.resources = Dictionary(resources.map { ($0.id, $0) }) { first, _ in first }
        self.purposes = purposes
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

    /// The purposes among which a procedure is.
    func purposes(of procedure: String) -> [Purpose] {
        purposes.filter { $0.procedures?.contains(procedure) == true && $0.isByStaffOnly != true }
    }
}
