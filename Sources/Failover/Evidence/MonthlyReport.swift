import Domain
import Foundation

/// The month for the city: availability of each service, what happened, and the probes' own figures, from all controllers'
/// logs together.
package struct MonthlyReport: Sendable, Encodable {
    package struct Service: Sendable, Encodable {
        package let name: PublicService
        package let title: String
        package let month: MonthSummary
        package let days: [DaySummary]

        /// nil while nobody has measured anything.
        package var isKept: Bool? { month.availability.map { $0 >= MonthSummary.goal } }
    }

    package let month: String
    package let services: [Service]
    /// Incidents, drills and changes of the month, in their order.
    package let evidence: [Evidence]
    package let maintenance: [Maintenance]

    /// - Parameter logs: for each site's controller the minutes that it has seen, with those around the month's ends.
    package init(
        month: String,
        logs: [[ProbeMinute]],
        evidence: [Evidence],
        maintenance: [Maintenance],
        now: Date = .now
    ) {
        self.month = month
        let minutes = ProbeMinute.best(of: logs)
        let byDay = Dictionary(grouping: minutes) { CivilDate($0.at) }
        // Also those on which nobody looked.
        let days = (Self.days(of: month) ?? []).filter { $0.monthText == month && $0.startInJapan < now }
        services = PublicService.allCases.map { service in
            let sums = days.map { day in
                // A stop may reach over midnight.
                let around = [day.adding(days: -1), day, day.adding(days: 1)].flatMap { byDay[$0] ?? [] }
                return DaySummary(
                    day: day,
                    service: service,
                    minutes: around,
                    maintenance: maintenance,
                    passed: Int(now.timeIntervalSince(day.startInJapan))
                )
            }
            return Service(
                name: service,
                title: service.title,
                month: MonthSummary(month: month, days: sums),
                days: sums
            )
        }
        self.evidence = evidence.filter { CivilDate($0.begun).monthText == month }.sorted { $0.id < $1.id }
        self.maintenance = maintenance.filter { CivilDate($0.begins).monthText == month }
    }

    /// The days whose logs are needed.
    package static func days(of month: String) -> [CivilDate]? {
        guard let first = CivilDate(month + "-01") else { return nil }
        var days = [first.adding(days: -1), first]
        while let last = days.last, last.monthText == month { days.append(last.adding(days: 1)) }
        return days
    }

    /// Comma-separated, a line for each day and service; figures are in seconds.
    package var csv: String {
        var lines = ["日,サービス,計画サービス秒,停止秒,稼働率,計画停止秒,未観測秒,観測回数,失敗回数,3秒超過回数"]
        for service in services {
            for day in service.days {
                let ratio = day.availability.map { String(format: "%.6f", $0) } ?? ""
                let figures: [String] = [
                    day.day.description, service.title, "\(day.plannedSeconds)", "\(day.stoppedSeconds)", ratio,
                    "\(day.maintenanceSeconds)", "\(day.unknownSeconds)", "\(day.probes)", "\(day.failures)",
                    "\(day.slow)",
                ]
                lines.append(figures.joined(separator: ","))
            }
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}

extension ProbeMinute {
    /// Of each minute and service the log that looked most; among equals the first, so the one from farthest outside is
    /// to be named first.
    static func best(of logs: [[ProbeMinute]]) -> [ProbeMinute] {
        struct Key: Hashable {
            let at: Date
            let service: PublicService
        }
        var best: [Key: ProbeMinute] = [:]
        for log in logs {
            var whole: [Key: ProbeMinute] = [:]
            for minute in log {
                let key = Key(at: minute.at, service: minute.service)
                if whole[key]?.add(minute) == nil { whole[key] = minute }
            }
            best.merge(whole) { $1.known > $0.known ? $1 : $0 }
        }
        return best.values.sorted { $0.at < $1.at }
    }
}
