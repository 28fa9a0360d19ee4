import Domain
import Foundation
import Logging

/// Has the provider do what was ordered: takes held money, lets it go, returns what was taken.
///
/// It asks first and acts then, and looks again when the provider refuses: the payer, the provider's clock or a person at its
/// dashboard may have been quicker. What may have been done is repeated under the same key.
struct PerformPaymentActJob: Job {
    static let kind = "perform-payment-act"
    static let retry = JobRetry(attempts: 200, longestPause: 1800)

    private static let looks = 3

    let act: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        guard let gateway = desk.gateways.payments else { throw NoPaymentProvider() }
        for _ in 0..<Self.looks {
            let store = PaymentActStore(database: desk.database)
            guard let act = try await store.find(act), act.state == .ordered,
                let file = try await OrderFileStore(database: desk.database).read(act.orderId)
            else { return try await run.complete() }
            guard file.order.provider == gateway.provider else { throw NoPaymentProvider() }
            let performance = ActPerformance(act: act, file: file, gateway: gateway, desk: desk)
            if try await performance.run() { return try await run.complete() }
        }
        throw ActUndecided()
    }
}

/// The town has left the provider of an order, or its settings are missing.
struct NoPaymentProvider: Error {}

/// The provider refuses what its own report allows.
struct ActUndecided: Error {}
