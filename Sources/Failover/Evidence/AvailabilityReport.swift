import Domain
import Foundation

/// What the public status page shows, as one controller knows it.
package struct AvailabilityReport: Codable, Sendable {
    package struct Service: Codable, Sendable {
        package enum State: String, Codable, Sendable { case up, slow, down, unknown }

        package struct Day: Codable, Sendable {
            package let day: CivilDate
            package let plannedSeconds: Int
            package let stoppedSeconds: Int
            package let availability: Double?
        }

        package let name: PublicService
        package let title: String
        package let state: State
        package let since: Date?
        package let month: MonthSummary
        /// The last 90, the oldest first, also those on which nobody looked.
        package let days: [Day]
    }

    package struct Happening: Codable, Sendable {
        package let id: String
        package let kind: Evidence.Kind
        package let title: String
        package let begun: Date
        /// nil while it goes on.
        package let ended: Date?
        package let rtoSeconds: Double?
        package let lost: Int?
    }

    private static let shownDays = 90
    private static let shownHappenings = 50

    package let at: Date
    package let site: String
    package let openSite: String?
    package let services: [Service]
    /// Incidents, drills and changes, the latest first.
    package let incidents: [Happening]
    /// Announced and not over.
    package let maintenance: [Maintenance]

    init(settings: Settings, openSite: Site?, prober: EntryProber, log: ProbeLog, records: Records, now: Date = .now) {
        at = now
        site = settings.site.name
        self.openSite = openSite?.name
        let maintenance = records.maintenance
        let known = log.days(maintenance: maintenance, now: now)
        let today = CivilDate(now)
        let dates = (0..<Self.shownDays).reversed().map { today.adding(days: -$0) }
        services = PublicService.allCases.map { service in
            let own = Dictionary(known.filter { $0.service == service }.map { ($0.day, $0) }) { $1 }
            let days = dates.map { day in
                own[day]
                    ?? DaySummary(
                        day: day,
                        service: service,
                        minutes: [],
                        maintenance: maintenance,
                        passed: Int(now.timeIntervalSince(day.startInJapan))
                    )
            }
            let sight = prober.sight(of: service)
            return Service(
                name: service,
                title: service.title,
                state: sight.state,
                since: sight.since,
                month: MonthSummary(month: today.monthText, days: days.filter { $0.day.monthText == today.monthText }),
                days: days.map {
                    Service.Day(
                        day: $0.day,
                        plannedSeconds: $0.plannedSeconds,
                        stoppedSeconds: $0.stoppedSeconds,
                        availability: $0.availability
                    )
                }
            )
        }
        let past = records.evidence.sorted { $0.key > $1.key }.prefix(Self.shownHappenings)
            .compactMap { try? $0.value.sheet().evidence }
            .map {
                Happening(
                    id: $0.id,
                    kind: $0.kind,
                    title: $0.title,
                    begun: $0.begun,
                    ended: $0.ended,
                    rtoSeconds: $0.rtoSeconds,
                    lost: $0.lost
                )
            }
        incidents = services.compactMap(Self.present) + past
        self.maintenance = maintenance.filter { $0.ends > now }
    }

    /// What keeps citizens from a service just now; its evidence is written when it is over.
    private static func present(_ service: Service) -> Happening? {
        guard service.state == .down, let since = service.since else { return nil }
        return Happening(
            id: "present-\(service.name.rawValue)",
            kind: .incident,
            title: "\(service.title)の停止",
            begun: since,
            ended: nil,
            rtoSeconds: nil,
            lost: nil
        )
    }

    func json() throws -> String { try Notice.text(self) }
}
