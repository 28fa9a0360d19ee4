import Domain
import Foundation
import Postgres

/// When providers are asked about orders.
struct LookStore: Sendable {
    let database: any Querying

    /// Plans when the provider is asked next: soon after something happened, then less and less often.
    func plan(_ file: OrderFile, now: Date) async throws {
        let pause = Self.pause(file)
        try await database.execute(
            """
            update payment_orders
            set look_at = case when \(pause)::float8 is not null then \(now) + make_interval(secs => \(pause)) end
            where id = \(file.order.id)
            """
        )
    }

    /// Takes orders whose time has come. They are looked at again later, also if this look comes to nothing.
    func take(_ count: Int, now: Date) async throws -> [UUID] {
        try await database.rows(
            """
            with due as (
                select id from payment_orders where look_at <= \(now) order by look_at limit \(count) for update skip locked
            )
            update payment_orders
            set looks = looks + 1, look_at = \(now) + make_interval(secs => least(3600, 60 * power(2, least(looks, 10))))
            from due where payment_orders.id = due.id
            returning payment_orders.id
            """,
            as: UUID.self
        )
    }

    /// Seconds until the next look; nil when nothing can happen any more.
    private static func pause(_ file: OrderFile) -> Double? {
        let growing = min(1800, 60 * Double(1 << min(file.order.looks, 10)))
        if file.lacksDetails { return growing }
        if file.acts.contains(where: { $0.kind == .refund && $0.refundState == Refund.State.pending.word }) {
            return 6 * 3600
        }
        if file.acts.contains(where: { $0.state == .ordered }) { return 900 }
        if file.order.isClosed || file.order.isConfirmed { return nil }
        switch file.payments.status {
        case .created, .redirected, .declined: return file.current?.sessionId == nil ? nil : growing
        case .reserved: return max(growing, 900)
        case .authorised: return 4 * 3600
        case .failed, .expired, .cancelled: return nil
        case .paid, .partiallyRefunded, .refunded: return 3600
        }
    }
}
