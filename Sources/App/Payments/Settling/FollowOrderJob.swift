import Domain
import Foundation
import Postgres

/// Does about an order what follows from what has happened to it or to its application.
struct FollowOrderJob: Job {
    static let kind = FollowUpStore.kind
    static let retry = JobRetry(attempts: 100, longestPause: 600)

    let order: UUID
    /// Whether the provider has to be asked: a notification did not tell all.
    var asks: Bool?

    func run(_ run: JobRun, at desk: Desk) async throws {
        if asks == true, let gateway = desk.gateways.payments {
            do {
                try await OrderLook(desk: desk, gateway: gateway).look(at: order, by: .look)
            } catch is PaymentGatewayError {
                // The order is looked at again by the clock.
            }
            return try await run.complete()
        }
        let result = try await desk.database.transaction(repeatable: true) { transaction in
            try await OrderSettling(transaction: transaction, desk: desk).settle(order)
        }
        result?.count(in: desk.metrics)
        try await run.complete()
    }
}
