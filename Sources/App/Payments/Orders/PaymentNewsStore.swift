import Domain
import Foundation
import Postgres

/// Everything that was learned of orders; nothing is ever taken out of it.
struct PaymentNewsStore: Sendable {
    let database: any Querying

    /// - Parameter order: nil when it is about no order of ours.
    /// - Returns: false when it is known already.
    @discardableResult
    func add(_ item: LearnedNews, about order: UUID?, now: Date) async throws -> Bool {
        try await database.execute(
            """
            insert into payment_news (order_id, provider, source, event_id, type, learned_at, news, is_dispute)
            values (
                \(order), \(item.provider.rawValue), \(item.source.rawValue), \(item.eventID), \(item.type), \(now),
                \(SQLJSON(value: item.content)), \(item.isDispute))
            on conflict do nothing
            """
        ) == 1
    }

    func knows(_ item: LearnedNews) async throws -> Bool {
        try await database.one(
            """
            select exists (
                select from payment_news where provider = \(item.provider.rawValue) and event_id = \(item.eventID))
            """,
            as: Bool.self
        )
    }

    /// The oldest first.
    static func listing(of order: UUID) -> PipelineStep<[SQLJSON<LearnedNews.Content>]> {
        PipelineStep.rows(
            "select news from payment_news where order_id = \(order) order by id",
            as: SQLJSON<LearnedNews.Content>.self
        )
    }

    struct OrderNews: Decodable, Sendable {
        let orderId: UUID
        let news: SQLJSON<LearnedNews.Content>
    }

    /// Those of all orders of an application, the oldest first.
    static func listing(ofApplication application: UUID) -> PipelineStep<[OrderNews]> {
        PipelineStep.rows(
            """
            select order_id, news from payment_news
            where order_id in (select id from payment_orders where application_id = \(application))
            order by id
            """,
            as: OrderNews.self
        )
    }

    struct Dispute: Decodable, Sendable {
        let orderId: UUID
        let learnedAt: Date
    }

    /// The payments of an application that their payers' banks dispute.
    static func disputes(ofApplication application: UUID) -> PipelineStep<[Dispute]> {
        PipelineStep.rows(
            """
            select order_id, min(learned_at) as learned_at from payment_news
            where is_dispute and order_id in (select id from payment_orders where application_id = \(application))
            group by order_id
            """,
            as: Dispute.self
        )
    }

    /// When the provider last told us something by itself.
    func lastWebhook() async throws -> Date? {
        try await database.first(
            "select learned_at from payment_news where source = 'webhook' order by learned_at desc limit 1",
            as: Date.self
        )
    }
}
