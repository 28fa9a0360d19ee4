import Domain
import Foundation
import Postgres

/// Orders. Whoever changes one holds its application's row first, and then its own.
struct OrderStore: Sendable {
    let database: any Querying

    private static let columns: SQL = """
        id, application_id, number, provider, amount, moment, placed_at, status, payment_id, refunded, surplus, closed_at,
        closing, confirmed_at, look_at, looks
        """

    /// Whose order it is; nil also for an order whose draft is gone, so that its row has to be asked for as well.
    func application(of order: UUID) async throws -> UUID? {
        try await database.first("select application_id from payment_orders where id = \(order)", as: UUID?.self) ?? nil
    }

    func hold(_ id: UUID) async throws -> OrderRecord? {
        try await database.first(
            "select \(fragment: Self.columns) from payment_orders where id = \(id) for update",
            as: OrderRecord.self
        )
    }

    func find(_ id: UUID) async throws -> OrderRecord? {
        try await database.first(
            "select \(fragment: Self.columns) from payment_orders where id = \(id)",
            as: OrderRecord.self
        )
    }

    /// The one order by which an application can be paid or is; nil when there is none.
    func open(of application: UUID) async throws -> OrderRecord? {
        try await database.first(
            """
            select \(fragment: Self.columns) from payment_orders
            where application_id = \(application) and closed_at is null
            """,
            as: OrderRecord.self
        )
    }

    /// The order that matters to the applicant: the open one, or else the last.
    func latest(of application: UUID) async throws -> OrderRecord? {
        try await database.first(
            """
            select \(fragment: Self.columns) from payment_orders where application_id = \(application)
            order by (closed_at is null) desc, placed_at desc, id limit 1
            """,
            as: OrderRecord.self
        )
    }

    /// All, the oldest first: for the office.
    static func listing(of application: UUID) -> PipelineStep<[OrderRecord]> {
        PipelineStep.rows(
            """
            select \(fragment: columns) from payment_orders where application_id = \(application) order by placed_at, id
            """,
            as: OrderRecord.self
        )
    }

    /// Which order of ours news are about, by what the provider calls it or its payment.
    func order(of news: PaymentNews, at provider: PaymentProvider) async throws -> UUID? {
        if let reference = news.order {
            return try await database.first(
                """
                select id from payment_orders join payment_attempts on order_id = id
                where number = \(reference.number) and provider = \(provider.rawValue) and attempt = \(reference.attempt)
                """,
                as: UUID.self
            )
        }
        return try await database.first(
            """
            select id from payment_orders join payment_attempts on order_id = id
            where payment_attempts.payment_id = \(news.payment?.text) and provider = \(provider.rawValue) limit 1
            """,
            as: UUID.self
        )
    }

    func place(
        for application: UUID,
        amount: Int,
        moment: OrderRecord.Moment,
        at provider: PaymentProvider,
        now: Date
    ) async throws -> OrderRecord {
        try await database.one(
            """
            insert into payment_orders (id, application_id, number, provider, amount, moment, placed_at)
            values (
                \(UUID()), \(application), \(OrderNumber.random()), \(provider.rawValue), \(amount), \(moment.rawValue),
                \(now))
            returning \(fragment: Self.columns)
            """,
            as: OrderRecord.self
        )
    }

    /// Keeps what follows from the news.
    func keep(_ payments: OrderPayments, of order: UUID) async throws {
        let surplus = payments.surplus.values.reduce(0, +)
        try await database.execute(
            """
            update payment_orders
            set status = \(payments.status.rawValue), payment_id = \(payments.counted?.text),
                refunded = \(payments.returned), surplus = \(surplus)
            where id = \(order)
            """
        )
    }

    func close(_ order: UUID, because closing: OrderRecord.Closing, now: Date) async throws {
        try await database.execute(
            """
            update payment_orders set closed_at = \(now), closing = \(closing.rawValue)
            where id = \(order) and closed_at is null
            """
        )
    }

    func confirm(_ order: UUID, now: Date) async throws {
        try await database.execute("update payment_orders set confirmed_at = \(now) where id = \(order)")
    }

    /// Nobody has to answer any more.
    func forgetDeadline(of application: UUID) async throws {
        try await database.execute("update applications set respond_by = null where id = \(application)")
    }
}
