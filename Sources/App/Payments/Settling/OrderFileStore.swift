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
        return OrderFile(
            order: order,
            attempts: attempts,
            acts: acts,
            payments: OrderPayments(
                due: order.amount,
                attempts: attempts.count,
                isClosed: order.isClosed,
                news: news.map(\.value.news)
            )
        )
    }

    func read(_ order: UUID) async throws -> OrderFile? {
        guard let record = try await OrderStore(database: database).find(order) else { return nil }
        return try await read(record)
    }
}
