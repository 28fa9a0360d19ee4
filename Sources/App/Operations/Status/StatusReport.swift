import Foundation

/// How the service is, for programs.
struct StatusReport: Encodable {
    let at: Date
    let state: Availability.State
    let since: Date?
    /// When the controllers measured what follows; absent where nobody has.
    let measuredAt: Date?
    let node: Node
    let services: [Availability.Service]
    let incidents: [Availability.Incident]
    let maintenance: [Availability.Maintenance]

    /// What the node that answers sees by itself.
    struct Node: Encodable {
        enum Database: String, Encodable {
            case reachable
            /// Requests are held until there is one.
            case awaited
        }

        let database: Database
    }

    init(_ status: ServiceStatus) {
        at = status.now
        state = status.state
        since = status.since
        measuredAt = status.measured?.at
        node = Node(database: status.canWrite ? .reachable : .awaited)
        services = status.services.map { service, state in
            Availability.Service(
                name: service.name,
                title: service.title,
                state: state,
                since: state == service.state ? service.since : nil,
                month: service.month,
                days: service.days
            )
        }
        incidents = status.measured?.incidents ?? []
        maintenance = status.measured?.maintenance ?? []
    }

    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
