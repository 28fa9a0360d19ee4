import Domain
import Foundation
import Postgres

/// Reads orders with all that belongs to them.
struct OrderFileStore: Sendable {
    let database: any Querying

    func read(_ order: OrderRecord) async throws -> OrderFile {
        let (attempts, acts, news) = try await database.pipeline(
            AttemptStore.listing(of: order.id),
            PaymentActStore.listing(of: order.id),
            PaymentNewsStore.listing(of: order.id)
        )
        return OrderFile(order, attempts, acts, news.map(\.value.news))
    }

    func read(_ order: UUID) async throws -> OrderFile? {
        guard let record = try await OrderStore(database: database).find(order) else { return nil }
        return try await read(record)
    }

    /// All orders of an application, the oldest first.
    func read(ofApplication application: UUID) async throws -> [OrderFile] {
        let (orders, attempts, acts, news) = try await database.pipeline(
            OrderStore.listing(of: application),
            AttemptStore.listing(ofApplication: application),
            PaymentActStore.listing(ofApplication: application),
            PaymentNewsStore.listing(ofApplication: application)
        )
        return orders.map { order in
            OrderFile(
                order,
                attempts.filter { $0.orderId == order.id },
                acts.filter { $0.orderId == order.id },
                news.filter { $0.orderId == order.id }.map(\.news.value.news)
            )
        }
    }
}

extension OrderFile {
    fileprivate init(
        _ order: OrderRecord,
        _ attempts: [OrderAttempt],
        _ acts: [PaymentAct],
        _ news: [PaymentNews]
    ) {
        let payments = OrderPayments(due: order.amount, attempts: attempts.count, isClosed: order.isClosed, news: news)
        self.init(order: order, attempts: attempts, acts: acts, payments: payments)
    }
}
