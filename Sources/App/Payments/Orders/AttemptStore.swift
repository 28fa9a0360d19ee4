import Domain
import Foundation
import Postgres

/// The attempts to pay an order.
struct AttemptStore: Sendable {
    let database: any Querying

    private static let columns: SQL = """
        order_id, attempt, key, begun_at, expires_at, session_id, page_address, failed_at, payment_id, payment_begun_at,
        means, card_last_four, provider_fee, pay_by, captured_at
        """

    /// The oldest first.
    static func listing(of order: UUID) -> PipelineStep<[OrderAttempt]> {
        PipelineStep.rows(
            "select \(fragment: columns) from payment_attempts where order_id = \(order) order by attempt",
            as: OrderAttempt.self
        )
    }

    /// Those of all orders of an application.
    static func listing(ofApplication application: UUID) -> PipelineStep<[OrderAttempt]> {
        PipelineStep.rows(
            """
            select \(fragment: columns) from payment_attempts
            where order_id in (select id from payment_orders where application_id = \(application))
            order by begun_at, attempt
            """,
            as: OrderAttempt.self
        )
    }

    func begin(_ attempt: Int, of order: OrderRecord, until end: Date, now: Date) async throws -> OrderAttempt {
        try await database.one(
            """
            insert into payment_attempts (order_id, attempt, key, begun_at, expires_at)
            values (\(order.id), \(attempt), \("open-\(order.number)-\(attempt)"), \(now), \(end))
            returning \(fragment: Self.columns)
            """,
            as: OrderAttempt.self
        )
    }

    /// Keeps where the provider's page is. Whoever asked for it under the same key at the same time got the same one.
    func open(_ attempt: OrderAttempt, as session: HostedSession, address: [UInt8], now: Date) async throws {
        try await database.execute(
            """
            update payment_attempts
            set session_id = \(session.id.text), page_address = \(address), opened_at = \(now), failed_at = null
            where order_id = \(attempt.orderId) and attempt = \(attempt.attempt) and session_id is null
            """
        )
    }

    func fail(_ attempt: OrderAttempt, now: Date) async throws {
        try await database.execute(
            """
            update payment_attempts set failed_at = \(now)
            where order_id = \(attempt.orderId) and attempt = \(attempt.attempt) and session_id is null
            """
        )
    }

    /// Keeps what a report tells besides states and amounts. What is missing in it stays as it was.
    func keep(_ report: PaymentReport, of order: UUID, attempt: Int) async throws {
        guard let payment = report.payment else { return }
        try await database.execute(
            """
            update payment_attempts
            set payment_id = \(payment.text), payment_begun_at = coalesce(payment_begun_at, \(report.createdAt)),
                means = coalesce(\(report.means?.rawValue), means),
                card_last_four = coalesce(\(report.cardLastFour), card_last_four),
                provider_fee = coalesce(\(report.fee), provider_fee),
                pay_by = coalesce(\(report.deadline), pay_by),
                captured_at = coalesce(captured_at, \(report.capturedAt))
            where order_id = \(order) and attempt = \(attempt)
            """
        )
    }

    /// Remembers of which attempt a payment is, so that later news that name only the payment find their order.
    func keep(_ payment: PaymentID, of order: UUID, attempt: Int) async throws {
        try await database.execute(
            """
            update payment_attempts set payment_id = \(payment.text)
            where order_id = \(order) and attempt = \(attempt) and payment_id is null
            """
        )
    }
}
