import Domain
import Foundation

/// A day of a service, or the part of it that has passed: what the monthly figures are added up from.
package struct DaySummary: Codable, Sendable {
    /// A day in Japan, which knows no summer time.
    package static let seconds = 86_400

    package let day: CivilDate
    package let service: PublicService
    /// Seconds in which the service was to be there and somebody looked: announced maintenance is left out.
    package internal(set) var plannedSeconds = 0
    package internal(set) var stoppedSeconds = 0
    /// Seconds of announced maintenance.
    package internal(set) var maintenanceSeconds = 0
    /// Seconds of which nobody knows.
    package internal(set) var unknownSeconds = 0
    package internal(set) var probes = 0
    package internal(set) var failures = 0
    package internal(set) var slow = 0
    package internal(set) var answers = Array(repeating: 0, count: ProbeMinute.bounds.count + 1)

    /// - Parameters:
    ///   - minutes: of this service; those before and after the day let a stop over midnight be seen.
    ///   - passed: seconds of the day that lie behind us.
    package init(
        day: CivilDate,
        service: PublicService,
        minutes: [ProbeMinute],
        maintenance: [Maintenance] = [],
        passed: Int = DaySummary.seconds
    ) {
        self.day = day
        self.service = service
        let passed = max(0, min(passed, DaySummary.seconds))
        let minutes = minutes.filter { $0.service == service }
        let excused = maintenance.filter { $0.isExcused && $0.touches(day) }
        guard !minutes.isEmpty || !excused.isEmpty else {
            unknownSeconds = passed
            return
        }
        let margin = ServiceStops.window
        var seconds = Array(repeating: ProbeMinute.Second.unknown, count: DaySummary.seconds + 2 * margin)
        for minute in minutes {
            let offset = Int(minute.at.timeIntervalSince(day.startInJapan)) + margin
            // A minute may be told in parts: by a controller that was started anew in it, or of a probe that came late.
            for (place, letter) in minute.letters.enumerated()
            where letter != .unknown && seconds.indices.contains(offset + place) {
                seconds[offset + place] = letter
            }
            if (0..<DaySummary.seconds).contains(offset - margin) { answers = zip(answers, minute.answers).map(+) }
        }
        let stopped = ServiceStops.find(in: seconds)
        let carried = ServiceStops.carried(seconds)
        for second in 0..<passed {
            let letter = seconds[second + margin]
            if letter != .unknown { probes += 1 }
            if letter == .failed { failures += 1 }
            if letter == .slow { slow += 1 }
            let moment = day.startInJapan.addingTimeInterval(Double(second))
            if excused.contains(where: { $0.covers(moment) }) {
                maintenanceSeconds += 1
            } else if carried[second + margin] == .unknown, !stopped[second + margin] {
                unknownSeconds += 1
            } else {
                plannedSeconds += 1
                if stopped[second + margin] { stoppedSeconds += 1 }
            }
        }
    }

    package var availability: Double? {
        plannedSeconds == 0 ? nil : Double(plannedSeconds - stoppedSeconds) / Double(plannedSeconds)
    }
}
