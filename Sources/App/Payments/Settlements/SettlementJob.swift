import Domain
import Foundation

/// Settles yesterday, and once more the days before it on which something may have changed since: money that was held is
/// taken a week later at most, and refunds are mostly asked for within a month.
struct SettlementJob: Job {
    static let kind = "settlement"

    private static let daysAgain = 35

    /// Only this day.
    var day: CivilDate?

    func run(_ run: JobRun, at desk: Desk) async throws {
        if let gateway = desk.gateways.payments {
            let making = SettlementMaking(desk: desk, gateway: gateway)
            let days = day.map { [$0] } ?? (1...Self.daysAgain).map { desk.today.adding(days: -$0) }
            for day in days { try await making.make(day) }
        }
        try await run.complete()
    }
}
