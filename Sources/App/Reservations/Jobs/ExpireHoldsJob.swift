import Foundation
import Postgres

/// Gives back the seats of forms that nobody has finished.
struct ExpireHoldsJob: Job {
    static let kind = "expire-holds"

    private static let batch = 100

    func run(_ run: JobRun, at desk: Desk) async throws {
        var ended = Self.batch
        while ended == Self.batch {
            ended = try await desk.database.transaction(repeatable: true) { transaction in
                let ended = try await HoldEndStore(transaction: transaction, now: desk.now())
                    .expire(limit: Self.batch)
                if ended > 0 { try await JobStore(database: transaction).enqueue(OfferSeatsJob()) }
                return ended
            }
        }
        try await run.complete()
    }
}
