import Domain
import Foundation
import Postgres

/// Lays the provider's books of a day beside ours. What we had not heard of our own orders is learned on the way; what is
/// left as a difference is for a person.
struct SettlementMaking: Sendable {
    private static let batch = 200

    let desk: Desk
    let gateway: any PaymentGateway

    func make(_ day: CivilDate) async throws {
        let reports = try await reports(begun: day)
        for report in reports { try await learn(report) }
        let lines = SettlementLine.compare(reports, with: try await own(day))
        let settlement = Settlement(provider: gateway.provider, day: day, madeAt: desk.now(), lines: lines)
        try await SettlementStore(database: desk.database).keep(settlement, lines)
    }

    private func reports(begun day: CivilDate) async throws -> [PaymentReport] {
        let interval = DateInterval(start: day.startInJapan, end: day.adding(days: 1).startInJapan)
        var reports: [PaymentReport] = []
        var cursor: ListingCursor?
        repeat {
            let listing = try await gateway.payments(begun: interval, after: cursor)
            reports += listing.payments
            cursor = listing.next
        } while cursor != nil
        return reports
    }

    private func learn(_ report: PaymentReport) async throws {
        let item = LearnedNews(report, by: .settlement)
        let database = desk.database
        guard report.captured > 0, try await !PaymentNewsStore(database: database).knows(item),
            let order = try await OrderStore(database: database).order(of: item.news, at: item.provider)
        else { return }
        let result = try await database.transaction(repeatable: true) { transaction in
            try await OrderSettling(transaction: transaction, desk: desk).settle(order, learning: [item])
        }
        result?.count(in: desk.metrics)
    }

    private func own(_ day: CivilDate) async throws -> [OwnPayment] {
        let store = SettlementStore(database: desk.database)
        let files = OrderFileStore(database: desk.database)
        var payments: [OwnPayment] = []
        var last: UUID?
        while true {
            let orders = try await store.orders(begun: day, at: gateway.provider, after: last, count: Self.batch)
            for order in orders {
                guard let file = try await files.read(order) else { continue }
                payments += file.own(begun: day)
            }
            guard orders.count == Self.batch else { return payments }
            last = orders.last
        }
    }
}

extension OrderFile {
    fileprivate func own(begun day: CivilDate) -> [OwnPayment] {
        attempts.compactMap { attempt in
            guard let payment = attempt.paymentId, let begunAt = attempt.paymentBegunAt, CivilDate(begunAt) == day,
                let reference = OrderReference(number: order.number, attempt: attempt.attempt)
            else { return nil }
            return OwnPayment(
                payment: payment,
                order: reference,
                means: attempt.means,
                begunAt: begunAt,
                sums: payments.sums(of: payment)
            )
        }
    }
}
