import Domain
import Foundation
import Postgres
import Telemetry

/// How an act's outcome is recorded: with what was learned, what follows from it, and the audit entry.
extension ActPerformance {
    func finish(learning report: PaymentReport, refund: Refund? = nil) async throws {
        try await record(learning: LearnedNews(report, by: .act)) { store, now in
            try await store.finish(act.id, refund: refund, now: now)
        }
    }

    func finish(_ refund: Refund, _ reference: OrderReference, _ payment: PaymentID) async throws {
        let news = PaymentNews(order: reference, payment: payment, refunds: [refund])
        try await record(learning: LearnedNews(news, of: gateway.provider)) { store, now in
            try await store.finish(act.id, refund: refund, now: now)
        }
    }

    func refuse(_ why: String, learning report: PaymentReport) async throws {
        try await record(learning: LearnedNews(report, by: .act), audit: .paymentActRefusal) { store, now in
            try await store.refuse(act.id, why, now: now)
        }
    }

    private func record(
        learning item: LearnedNews,
        audit: AuditAct? = nil,
        _ mark: @escaping @Sendable (PaymentActStore, Date) async throws -> Bool
    ) async throws {
        let entry = AuditEntry(
            actor: .system,
            act: audit ?? act.kind.audit,
            subject: file.order.applicationId.map(AuditEntry.Subject.application),
            details: ["order": file.order.number, "yen": String(act.amount ?? file.order.amount)]
        )
        let result = try await desk.database.transaction(repeatable: true) { transaction -> OrderSettling.Result? in
            let settling = OrderSettling(transaction: transaction, desk: desk)
            guard let (order, application) = try await settling.hold(act.orderId) else { return nil }
            if try await mark(PaymentActStore(database: transaction), desk.now()) {
                try await AuditStore(database: transaction).append(entry)
            }
            try await settling.learn(item, about: order)
            return try await settling.settle(order, of: application)
        }
        result?.count(in: desk.metrics)
        desk.metrics.paymentActs.increment(act.kind.rawValue, audit == nil ? "done" : "refused")
    }
}

extension LearnedNews {
    /// The provider's answer to a refund.
    fileprivate init(_ news: PaymentNews, of provider: PaymentProvider) {
        self.init(provider: provider, source: .act, news: news, type: "refund", notification: nil, report: nil)
    }
}

extension PaymentAct.Kind {
    fileprivate var audit: AuditAct {
        switch self {
        case .capture: .paymentCapture
        case .release: .paymentRelease
        case .refund: .refund
        }
    }
}
