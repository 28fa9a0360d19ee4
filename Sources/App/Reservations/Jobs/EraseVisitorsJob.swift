import Domain
import Foundation
import Postgres

/// Erases who came, some time after the visit, and who waited.
struct EraseVisitorsJob: Job {
    static let kind = "erase-visitors"

    func run(_ run: JobRun, at desk: Desk) async throws {
        let last = desk.today.adding(days: -desk.config.visitorDays)
        var erased = VisitorErasureStore.batch
        while erased == VisitorErasureStore.batch {
            erased = try await desk.database.transaction(repeatable: true) { transaction in
                try await VisitorErasureStore(transaction: transaction, now: desk.now()).erase(upTo: last)
            }
        }
        try await run.complete()
    }
}
