import Domain
import Foundation
import Postgres

/// Places the order for what an application costs, and begins an attempt to pay it: once, however often it is asked for.
struct OrderPlacing: Sendable {
    /// The provider's page lives for a day at most.
    private static let longestLife: TimeInterval = 23 * 3600
    /// Providers want at least half an hour.
    private static let shortestLife: TimeInterval = 31 * 60

    let transaction: Transaction
    let desk: Desk
    let service: OutsideServices.Payments

    enum Outcome: Sendable {
        /// The provider's page is open.
        case page(address: String)
        /// It has to be opened.
        case opening(OrderRecord, OrderAttempt, OpenApplication)
        /// There is nothing to pay here now.
        case elsewhere(path: String)
    }

    private struct Demand {
        let amount: Int
        let moment: OrderRecord.Moment
        /// Until when it may be paid.
        let end: Date
    }

    /// - Parameter again: by another page than the one that was opened before.
    func place(_ access: ApplicationAccess, again: Bool, recording entry: AuditEntry) async throws -> Outcome {
        let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
        guard let demand = try await demand(of: application) else {
            return .elsewhere(path: application.nextPath(at: desk))
        }
        let orders = OrderStore(database: transaction)
        let store = OrderFileStore(database: transaction)
        if let open = try await orders.open(of: application.id), let held = try await orders.hold(open.id) {
            let file = try await store.read(held)
            if held.amount == demand.amount, held.moment == demand.moment, held.provider == service.provider {
                return try await goOn(file, application, demand, again: again)
            }
            guard !file.payments.status.wasPaid else { return .elsewhere(path: Path.payment(application.id)) }
            try await OrderSettling(transaction: transaction, desk: desk).letGo(file, application, because: .superseded)
        }
        let order = try await orders.place(
            for: application.id,
            amount: demand.amount,
            moment: demand.moment,
            at: service.provider,
            now: desk.now()
        )
        try await AuditStore(database: transaction).append(entry.adding(["order": order.number]))
        return try await begin(1, of: order, application, demand)
    }

    private func demand(of application: OpenApplication) async throws -> Demand? {
        let now = desk.now()
        let latest = now + Self.longestLife
        if let draft = Draft(application, at: desk) {
            guard let due = draft.dueAtSubmission,
                try await SubmissionStore(transaction: transaction, desk: desk).isReady(draft)
            else { return nil }
            return Demand(amount: due, moment: .atSubmission, end: latest)
        }
        guard application.status == .awaitingPayment, let fee = application.row.feeYen, fee > 0,
            let day = application.row.respondBy, desk.today <= day
        else { return nil }
        let end = min(latest, max(day.adding(days: 1).startInJapan, now + Self.shortestLife))
        return Demand(amount: fee, moment: .afterReview, end: end)
    }

    private func goOn(
        _ file: OrderFile,
        _ application: OpenApplication,
        _ demand: Demand,
        again: Bool
    ) async throws -> Outcome {
        let status = file.payments.status
        guard !status.wasPaid, status != .authorised else { return .elsewhere(path: Path.payment(application.id)) }
        guard let attempt = file.current else { return try await begin(1, of: file.order, application, demand) }
        let isGoing = status == .reserved || (!status.isOver && attempt.isUsable(at: desk.now()))
        guard isGoing, !again else {
            if attempt.sessionId != nil {
                try await PaymentActStore(database: transaction)
                    .order(.release, of: file.order, attempt: attempt.attempt, now: desk.now())
            }
            return try await begin(attempt.attempt + 1, of: file.order, application, demand)
        }
        guard let sealed = attempt.pageAddress else { return .opening(file.order, attempt, application) }
        return .page(
            address: try application.key.openText(sealed, purpose: OrderPurpose.pageAddress(attempt))
        )
    }

    private func begin(
        _ attempt: Int,
        of order: OrderRecord,
        _ application: OpenApplication,
        _ demand: Demand
    ) async throws -> Outcome {
        let begun = try await AttemptStore(database: transaction)
            .begin(attempt, of: order, until: demand.end, now: desk.now())
        return .opening(order, begun, application)
    }
}

extension AuditEntry {
    func adding(_ details: [String: String]) -> AuditEntry {
        var entry = self
        entry.details.merge(details) { $1 }
        return entry
    }
}
