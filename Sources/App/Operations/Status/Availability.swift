import Foundation

/// What a failover controller measures from outside, as its `/availability.json` tells it.
struct Availability: Sendable, Codable {
    /// When the controller said so.
    let at: Date
    let services: [Service]
    let incidents: [Incident]
    let maintenance: [Maintenance]

    struct Service: Sendable, Codable {
        let name: String
        let title: String
        let state: State
        /// Since when it has been in that state.
        let since: Date?
        let month: Month?
        /// The oldest first.
        let days: [Day]
    }

    enum State: String, Sendable, Codable {
        case up, slow, down, unknown

        /// What a newer controller may say beside these is not known here.
        init(from decoder: any Decoder) throws {
            self = State(rawValue: try decoder.singleValueContainer().decode(String.self)) ?? .unknown
        }
    }

    struct Month: Sendable, Codable {
        /// E.g. `2026-11`.
        let month: String
        let stoppedSeconds: Double
        /// 0 to 1; nil while nothing has been measured.
        let availability: Double?
        /// How long the service may stand still in the month, and what of it is left; less than nothing when it stood
        /// still for longer.
        let budgetSeconds: Double
        let budgetLeftSeconds: Double
        /// How often the controller looked.
        let probes: Int
    }

    struct Day: Sendable, Codable {
        /// E.g. `2026-11-25`.
        let day: String
        let plannedSeconds: Double
        let stoppedSeconds: Double
        let availability: Double?

        /// Whether the service was to run that day and somebody looked.
        var isMeasured: Bool { plannedSeconds > 0 && availability != nil }

        var hasStopped: Bool { isMeasured && stoppedSeconds > 0 }
    }

    struct Incident: Sendable, Codable {
        let id: String
        /// `incident`, `drill` or `change`.
        let kind: String
        let title: String
        let begun: Date
        /// nil while it lasts.
        let ended: Date?
        /// How long nobody could apply.
        let rtoSeconds: Double?
        /// Acknowledged applications that were not found again.
        let lost: Int?
    }

    struct Maintenance: Sendable, Codable {
        let title: String
        let begins: Date
        let ends: Date
    }
}

extension Availability {
    var knownServices: Int { services.count { $0.state != .unknown } }

    /// How often the controller has looked this month.
    var probes: Int { services.compactMap(\.month?.probes).reduce(0, +) }

    /// - Throws: `DecodingError`
    init(json: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            // RFC 3339: with or without a fraction of a second.
            let moment =
                (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
                ?? (try? Date(text, strategy: .iso8601))
            guard let moment else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no time of RFC 3339")
            }
            return moment
        }
        self = try decoder.decode(Availability.self, from: json)
    }
}
