import Foundation
import Logging

/// Removes what nobody needs any more, so that tables do not grow for ever and nothing is kept longer than it is useful.
struct CleanUpJob: Job {
    static let kind = "clean-up"

    func run(_ run: JobRun, at desk: Desk) async throws {
        let store = CleanUpStore(database: desk.database)
        for rows in ExpiredRows.all(at: desk.now()) {
            while try await store.removeBatch(rows) == CleanUpStore.batch {}
        }
        try await run.complete()
    }
}
