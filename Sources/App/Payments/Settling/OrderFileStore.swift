import Domain
import Foundation
import Postgres

/// Reads orders with all that belongs to them.
struct OrderFileStore: Sendable {
    let database: any Querying

    func read(_ order: OrderRecord) async throws -> OrderFile {
        let attempts = try await AttemptStore(database: database).all(of: order.id)
        return OrderFile(
            order: order,
            attempts: attempts,
            acts: try await PaymentActStore(database: database).all(of: order.id),
            payments: OrderPayments(
                due: order.amount,
                attempts: attempts.count,
                isClosed: order.isClosed,
                news: try await PaymentNewsStore(database: database).all(of: order.id)
            )
        )
    }

    func read(_ order: UUID) async throws -> OrderFile? {
        guard let record = try await OrderStore(database: database).find(order) else { return nil }
        return try await read(record)
    }
}
