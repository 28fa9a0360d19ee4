import Domain
import Foundation
import Postgres

/// Settled days.
package struct SettlementStore: Sendable {
    let database: any Querying

    package init(database: any Querying) {
        self.database = database
    }

    private static let columns: SQL =
        "provider, day::text as day, made_at, payments, gross, refunds, fees, differences"

    /// The newest first.
    ///
    /// - Parameter before: the list goes on before this day.
    func page(before day: CivilDate?, count: Int) async throws -> [Settlement] {
        try await database.rows(
            """
            select \(fragment: Self.columns) from settlements
            where \(day?.description)::date is null or day < \(day?.description)::date
            order by day desc, provider limit \(count)
            """,
            as: Settlement.self
        )
    }

    package func find(_ day: CivilDate, of provider: PaymentProvider) async throws
        -> (settlement: Settlement, lines: [SettlementLine])?
    {
        let (settlement, lines) = try await database.pipeline(
            PipelineStep.first(
                """
                select \(fragment: Self.columns) from settlements
                where provider = \(provider.rawValue) and day = \(day.description)::date
                """,
                as: Settlement.self
            ),
            PipelineStep.first(
                """
                select lines from settlements
                where provider = \(provider.rawValue) and day = \(day.description)::date
                """,
                as: SQLJSON<[SettlementLine]>.self
            )
        )
        guard let settlement, let lines else { return nil }
        return (settlement, lines.value)
    }

    /// A day that is settled again gets the new figures.
    func keep(_ settlement: Settlement, _ lines: [SettlementLine]) async throws {
        try await database.execute(
            """
            insert into settlements (provider, day, made_at, payments, gross, refunds, fees, differences, lines)
            values (
                \(settlement.provider.rawValue), \(settlement.day.description)::date, \(settlement.madeAt),
                \(settlement.payments), \(settlement.gross), \(settlement.refunds), \(settlement.fees),
                \(settlement.differences), \(SQLJSON(value: lines)))
            on conflict (provider, day) do update
            set made_at = excluded.made_at, payments = excluded.payments, gross = excluded.gross,
                refunds = excluded.refunds, fees = excluded.fees, differences = excluded.differences,
                lines = excluded.lines
            """,
            repeatable: true
        )
    }

    /// The orders whose payments were begun on that day, in pieces.
    func orders(begun day: CivilDate, at provider: PaymentProvider, after last: UUID?, count: Int) async throws
        -> [UUID]
    {
        try await database.rows(
            """
            select distinct order_id from payment_attempts join payment_orders on id = order_id
            where payment_begun_at >= \(day.startInJapan) and payment_begun_at < \(day.adding(days: 1).startInJapan)
                and provider = \(provider.rawValue) and (\(last)::uuid is null or order_id > \(last))
            order by order_id limit \(count)
            """,
            as: UUID.self
        )
    }
}
