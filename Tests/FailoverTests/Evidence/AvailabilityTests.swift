import Domain
import Failover
import Foundation
import Testing

/// Days and months as they are added up for the city.
@Suite struct AvailabilityTests {
    private let day = CivilDate(nearestTo: 2026, 11, 10)

    /// The whole day in minutes without fault, but for what happens at these seconds.
    private func minutes(
        of day: CivilDate,
        _ special: [Int: ProbeResult.Verdict] = [:],
        unseen: Range<Int> = 0..<0,
        rhythm: Int = 1
    ) -> [ProbeMinute] {
        (0..<1440).map { number in
            var minute = ProbeMinute(service: .apply, at: day.startInJapan.addingTimeInterval(Double(number) * 60))
            for second in stride(from: 0, to: 60, by: rhythm) where !unseen.contains(number * 60 + second) {
                let verdict = special[number * 60 + second] ?? .ok
                minute.note(
                    ProbeResult(
                        service: .apply,
                        begun: minute.at.addingTimeInterval(Double(second) + 0.2),
                        slowest: verdict == .slow ? .seconds(4) : .milliseconds(120),
                        failure: verdict == .failed ? .submit : nil
                    )
                )
            }
            return minute
        }
    }

    /// The month until that day's end.
    private func report(of logs: [[ProbeMinute]]) -> MonthlyReport {
        let end = day.adding(days: 1).startInJapan
        return MonthlyReport(month: "2026-11", logs: logs, evidence: [], maintenance: [], now: end)
    }

    private func failures(_ seconds: Range<Int>) -> [Int: ProbeResult.Verdict] {
        Dictionary(uniqueKeysWithValues: seconds.map { ($0, .failed) })
    }

    @Test func `a day without fault is a day of 86 400 planned seconds`() {
        let sum = DaySummary(day: day, service: .apply, minutes: minutes(of: day))
        #expect(sum.plannedSeconds == 86_400)
        #expect(sum.stoppedSeconds == 0)
        #expect(sum.availability == 1)
        #expect(sum.probes == 86_400)
    }

    @Test func `a minute of failures is a minute of standstill`() {
        let sum = DaySummary(day: day, service: .apply, minutes: minutes(of: day, failures(3600..<3660)))
        #expect(sum.stoppedSeconds == 60)
        #expect(sum.failures == 60)
        #expect(sum.availability == Double(86_400 - 60) / 86_400)
    }

    @Test func `a stop over midnight is found on both days`() {
        let before = minutes(of: day, failures(86_398..<86_400))
        let next = day.adding(days: 1)
        let after = minutes(of: next, failures(0..<1))
        #expect(DaySummary(day: day, service: .apply, minutes: before + after).stoppedSeconds == 2)
        #expect(DaySummary(day: next, service: .apply, minutes: before + after).stoppedSeconds == 1)
    }

    @Test func `a second of which nobody knows is neither service nor standstill`() {
        let sum = DaySummary(day: day, service: .apply, minutes: minutes(of: day, unseen: 100..<704))
        #expect(sum.unknownSeconds == 600)
        #expect(sum.plannedSeconds == 85_800)
        #expect(sum.availability == 1)
    }

    @Test func `who looks every five seconds finds the same as who looks each second`() {
        let failures = failures(3600..<3660)
        let sum = DaySummary(day: day, service: .apply, minutes: minutes(of: day, failures, rhythm: 5))
        #expect(sum.probes == 17_280)
        #expect(sum.failures == 12)
        #expect(sum.plannedSeconds == 86_400)
        #expect(sum.stoppedSeconds == 60)
        #expect(sum.unknownSeconds == 0)
    }

    @Test func `a day on which nobody looked is a day of which nobody knows`() {
        let sum = DaySummary(day: day, service: .apply, minutes: [], passed: 3600)
        #expect(sum.unknownSeconds == 3600)
        #expect(sum.plannedSeconds == 0)
        #expect(sum.availability == nil)
        let month = MonthSummary(month: "2026-11", days: [sum])
        #expect(month.availability == nil)
        #expect(month.budgetLeftSeconds == 2592)
    }

    @Test(arguments: [(15.0, 600, 0), (14.0, 600, 0), (13.9, 0, 600)])
    func `maintenance is left out only when it was announced two weeks before`(
        days: Double,
        maintained: Int,
        stopped: Int
    ) {
        let begins = day.startInJapan.addingTimeInterval(7200)
        let maintenance = Maintenance(
            id: "1",
            title: "点検",
            begins: begins,
            ends: begins.addingTimeInterval(600),
            announced: begins.addingTimeInterval(-days * 86_400)
        )
        let all = minutes(of: day, failures(7200..<7800))
        let sum = DaySummary(day: day, service: .apply, minutes: all, maintenance: [maintenance])
        #expect(sum.maintenanceSeconds == maintained)
        #expect(sum.stoppedSeconds == stopped)
    }

    @Test func `a month of thirty days leaves 43 minutes of standstill`() {
        let sum = DaySummary(day: day, service: .apply, minutes: minutes(of: day, failures(0..<600)))
        let month = MonthSummary(month: "2026-11", days: [sum])
        #expect(month.budgetSeconds == 2592)
        #expect(month.budgetLeftSeconds == 2592 - 600)
        #expect(month.p95Seconds == 0.2)
    }

    @Test func `a minute in two parts is one minute`() {
        let parts = minutes(of: day, unseen: 0..<30) + minutes(of: day, failures(10..<14), unseen: 30..<86_400)
        let sum = DaySummary(day: day, service: .apply, minutes: parts)
        #expect(sum.probes == 86_400)
        #expect(sum.stoppedSeconds == 4)
        #expect(sum.answers.reduce(0, +) == 86_400 - 4)
        // In a log of less than one part the other one's stop would be missed.
        let poorer = minutes(of: day, unseen: 0..<20)
        let report = report(of: [poorer, parts])
        #expect(report.services.first?.month.stoppedSeconds == 4)
    }

    @Test func `the report takes of each minute the log that looked most`() {
        let torn = minutes(of: day, unseen: 0..<43_200)
        let whole = minutes(of: day, failures(100..<110))
        let report = report(of: [torn, whole])
        #expect(report.services.first?.month.stoppedSeconds == 10)
        #expect(report.services.first?.days.last?.unknownSeconds == 0)
        #expect(report.csv.contains("2026-11-10,オンライン申請,86400,10,"))
    }

    @Test func `days of the month on which nobody looked are in its report`() throws {
        let service = try #require(report(of: [minutes(of: day)]).services.first)
        #expect(service.days.map(\.day) == (1...10).map { CivilDate(nearestTo: 2026, 11, $0) })
        #expect(service.month.unknownSeconds == 9 * 86_400)
        #expect(service.isKept == true)
        #expect(report(of: [[]]).services.map(\.isKept) == [nil, nil])
    }
}
