import Domain
import Foundation
import Telemetry

/// Asks the provider about orders of which nothing was heard for a while: notifications get lost, and browsers do not come
/// back. Some at a time, and none any more when the provider does not answer: all jobs share a few hands.
struct ReconcilePaymentsJob: Job {
    static let kind = "reconcile-payments"
    static let retry = JobRetry(attempts: 1, longestPause: 60)

    private static let batch = 20
    /// The next minute's job goes on.
    private static let patience = Duration.seconds(45)

    func run(_ run: JobRun, at desk: Desk) async throws {
        guard let gateway = desk.gateways.payments else { return try await run.complete() }
        let end = ContinuousClock.now + Self.patience
        let look = OrderLook(desk: desk, gateway: gateway)
        while ContinuousClock.now < end {
            let orders = try await LookStore(database: desk.database).take(Self.batch, now: desk.now())
            guard try await isAnswering(orders, look), orders.count == Self.batch else { break }
        }
        try await run.complete()
    }

    /// - Returns: false when the provider does not answer.
    private func isAnswering(_ orders: [UUID], _ look: OrderLook) async throws -> Bool {
        for order in orders {
            do {
                try await look.look(at: order, by: .look)
                look.desk.metrics.paymentLooks.increment("answered")
            } catch let error as PaymentGatewayError {
                look.desk.metrics.paymentLooks.increment("failed")
                if case .refused = error.kind { continue }
                return false
            }
        }
        return true
    }
}
