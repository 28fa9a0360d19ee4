import Domain
import Foundation
import Postgres

/// Closes at the provider what can still be paid of an order, while the order itself stays open: money that came before counts.
struct PageClosing: Sendable {
    let desk: Desk
    let gateway: any PaymentGateway

    /// - Throws: when it is not certain that nothing can be paid any more.
    func close(_ order: OrderRecord) async throws {
        guard order.provider == gateway.provider else { throw NoPaymentProvider() }
        let look = OrderLook(desk: desk, gateway: gateway)
        guard let result = try await look.look(at: order.id, by: .look), !result.isConfirmed else { return }
        let file = result.file
        guard !file.order.isClosed, let attempt = file.current, let session = attempt.sessionId else { return }
        let key = "end-\(file.order.number)-\(attempt.attempt)"
        switch file.payments.status {
        case .reserved:
            guard let payment = attempt.paymentId, let key = IdempotencyKey(key) else { throw ActUndecided() }
            _ = try await gateway.release(payment, key: key)
        case .created, .redirected, .declined:
            guard let key = IdempotencyKey("\(key)-page") else { throw ActUndecided() }
            _ = try await gateway.close(session, key: key)
        // It is being taken at this moment.
        case .authorised: throw ActUndecided()
        case .failed, .expired, .cancelled, .paid, .partiallyRefunded, .refunded: return
        }
        try await look.look(at: order.id, by: .look)
    }
}
