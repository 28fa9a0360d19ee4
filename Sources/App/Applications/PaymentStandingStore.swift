import Domain
import Foundation
import Postgres

/// What the record says of an application's payment at a provider.
struct PaymentStandingStore: Sendable {
    let database: any Querying

    /// The order that matters: the one that can be paid or is, or else the last; nil where there was none.
    func standing(of application: UUID) async throws -> PaymentStanding? {
        try await database.first(
            """
            select amount, status, confirmed_at is not null as is_confirmed, closed_at is not null as is_closed, refunded
            from payment_orders where application_id = \(application)
            order by (closed_at is null) desc, placed_at desc, id limit 1
            """,
            as: PaymentStanding.self
        )
    }

    /// Whether exactly this sum is held for the application.
    func holds(_ amount: Int, for application: UUID) async throws -> Bool {
        try await database.one(
            """
            select exists (
                select from payment_orders
                where application_id = \(application) and closed_at is null and amount = \(amount)
                    and status in ('authorised', 'paid'))
            """,
            as: Bool.self
        )
    }
}
