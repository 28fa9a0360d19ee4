import Domain
import Foundation

/// A month of a service, added up from its days, and what it may still stand still without breaking the promise.
package struct MonthSummary: Codable, Sendable {
    /// 99.9 %.
    package static let goal = 0.999

    package let month: String
    package let plannedSeconds: Int
    package let stoppedSeconds: Int
    package let maintenanceSeconds: Int
    package let unknownSeconds: Int
    /// nil while nobody has measured anything.
    package let availability: Double?
    /// Seconds of standstill that the promise leaves for the whole month.
    package let budgetSeconds: Int
    package let budgetLeftSeconds: Int
    package let probes: Int
    package let failures: Int
    package let slow: Int
    /// 95 of 100 answers took at most so long; the upper bound of the bucket in which that falls.
    package let p95Seconds: Double

    package init(month: String, days: [DaySummary]) {
        self.month = month
        plannedSeconds = days.map(\.plannedSeconds).reduce(0, +)
        stoppedSeconds = days.map(\.stoppedSeconds).reduce(0, +)
        maintenanceSeconds = days.map(\.maintenanceSeconds).reduce(0, +)
        unknownSeconds = days.map(\.unknownSeconds).reduce(0, +)
        availability = plannedSeconds == 0 ? nil : Double(plannedSeconds - stoppedSeconds) / Double(plannedSeconds)
        let whole = Self.length(of: month) - maintenanceSeconds
        budgetSeconds = Int((Double(whole) * (1 - Self.goal)).rounded())
        budgetLeftSeconds = budgetSeconds - stoppedSeconds
        probes = days.map(\.probes).reduce(0, +)
        failures = days.map(\.failures).reduce(0, +)
        slow = days.map(\.slow).reduce(0, +)
        let none = Array(repeating: 0, count: ProbeMinute.bounds.count + 1)
        p95Seconds = Self.percentile(95, of: days.reduce(none) { zip($0, $1.answers).map(+) })
    }

    private static func length(of month: String) -> Int {
        guard let first = CivilDate(month + "-01") else { return 0 }
        var last = first
        while last.monthText == month { last = last.adding(days: 1) }
        return Int(last.startInJapan.timeIntervalSince(first.startInJapan))
    }

    private static func percentile(_ percent: Int, of answers: [Int]) -> Double {
        let all = answers.reduce(0, +)
        guard all > 0 else { return 0 }
        var sum = 0
        for (place, count) in answers.enumerated() {
            sum += count
            if sum * 100 >= all * percent {
                return Double(ProbeMinute.bounds[min(place, ProbeMinute.bounds.count - 1)]) / 1000
            }
        }
        return 0
    }
}
