import Foundation
import Postgres
import Telemetry

/// Something may be free again, or an offer's time is over: those who wait are offered what there is.
struct OfferSeatsJob: Job {
    static let kind = "offer-seats"

    /// More than that a minute is left to the next.
    private static let mostOffers = 200

    func run(_ run: JobRun, at desk: Desk) async throws {
        for _ in 0..<Self.mostOffers {
            do {
                let isOffered = try await desk.database.transaction(repeatable: true) { transaction in
                    try await WaitlistOffering(transaction: transaction, desk: desk).offerNext()
                }
                guard isOffered else { break }
                desk.metrics.reservationActs.increment("offer")
            } catch is SeatsTaken {
                continue
            }
        }
        try await run.complete()
    }
}
