import Domain
import Foundation
import Postgres

/// Asks the provider how an order stands, and settles it.
struct OrderLook: Sendable {
    let desk: Desk
    let gateway: any PaymentGateway

    /// - Returns: nil when the town has left the order's provider.
    /// - Throws: `PaymentGatewayError`; nothing has changed then.
    @discardableResult
    func look(at order: UUID, by source: LearnedNews.Source) async throws -> OrderSettling.Result? {
        guard let file = try await OrderFileStore(database: desk.database).read(order),
            file.order.provider == gateway.provider
        else { return nil }
        var news: [LearnedNews] = []
        for attempt in file.attempts where file.isOpen(attempt) {
            guard let session = attempt.sessionId else { continue }
            news.append(LearnedNews(try await gateway.report(on: session), by: source))
        }
        let learned = news
        let result = try await desk.database.transaction(repeatable: true) { transaction in
            try await OrderSettling(transaction: transaction, desk: desk).settle(order, learning: learned)
        }
        result?.count(in: desk.metrics)
        return result
    }
}

extension OrderFile {
    /// Whether something new can be learned of an attempt: it is the current one, or how it was paid is not known yet, or
    /// money of it is on its way back.
    fileprivate func isOpen(_ attempt: OrderAttempt) -> Bool {
        attempt.attempt == current?.attempt
            || (attempt.paymentId != nil && attempt.means == nil)
            || acts.contains { $0.attempt == attempt.attempt && $0.kind == .refund && $0.state == .done }
    }
}
