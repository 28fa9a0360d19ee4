import Domain
import Foundation
import Postgres

/// Opens the provider's page of an attempt. Who opens it at the same time gets the same page, by the attempt's key.
struct PageOpening: Sendable {
    let desk: Desk
    let gateway: any PaymentGateway
    let service: OutsideServices.Payments

    /// - Returns: the page's address.
    /// - Throws: `PaymentGatewayError`; the next click begins another attempt then, since nobody has the address of a page that
    ///   may have been opened.
    func open(_ order: OrderRecord, _ attempt: OrderAttempt, of application: OpenApplication) async throws -> String {
        do {
            let session = try await gateway.open(try message(order, attempt, application))
            let purpose = OrderPurpose.pageAddress(attempt)
            let sealed = try application.key.seal(text: session.url, purpose: purpose)
            try await desk.database.transaction(repeatable: true) { transaction in
                try await AttemptStore(database: transaction)
                    .open(attempt, as: session, address: sealed, now: desk.now())
                _ = try await OrderSettling(transaction: transaction, desk: desk).settle(order.id)
            }
            return session.url
        } catch let error as PaymentGatewayError {
            try await AttemptStore(database: desk.database).fail(attempt, now: desk.now())
            throw error
        }
    }

    /// The same for the same attempt, whenever it is sent. The provider learns nothing of the payer.
    private func message(
        _ order: OrderRecord,
        _ attempt: OrderAttempt,
        _ application: OpenApplication
    ) throws -> PaymentOrder {
        guard let reference = OrderReference(number: order.number, attempt: attempt.attempt),
            let key = IdempotencyKey(attempt.key),
            let message = PaymentOrder(
                reference: reference,
                amount: order.amount,
                lines: [application.procedure.name()],
                capture: order.isHeld ? .authoriseOnly : .now,
                means: order.isHeld ? service.holdingMeans : service.means,
                returnURL: desk.link(Path.paymentReturn(application.id)).absoluteString,
                placedAt: attempt.begunAt,
                expiresAt: attempt.expiresAt,
                key: key
            )
        else { throw PaymentGatewayError(kind: .unsupported("this order"), outcome: .certain) }
        return message
    }
}
