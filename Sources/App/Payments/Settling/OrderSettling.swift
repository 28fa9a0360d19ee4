import Domain
import Foundation
import Postgres
import Telemetry

/// Brings an order up to what is known of it. The webhook, the citizen's return and the clock all come here, in any order or
/// not at all, and the result is the same: what was learned is kept, what follows from it is decided, and what the provider
/// has to do is ordered, in one transaction. Nothing here speaks to the provider.
struct OrderSettling: Sendable {
    let transaction: Transaction
    let desk: Desk

    /// What came of it, for metrics and for who waits for it.
    struct Result: Sendable {
        let file: OrderFile
        /// The procedure whose application was sent by this.
        var sent: String?
        var isConfirmed = false

        func count(in metrics: Metrics) {
            if let sent {
                metrics.submissions.increment(sent)
                metrics.applicationActs.increment(ApplicationAct.submission.rawValue)
            }
            if isConfirmed { metrics.applicationActs.increment(ApplicationAct.paymentConfirmation.rawValue) }
        }
    }

    private var orders: OrderStore { OrderStore(database: transaction) }

    /// - Returns: nil when there is no such order.
    func settle(_ id: UUID, learning news: [LearnedNews] = []) async throws -> Result? {
        guard let (order, application) = try await hold(id) else { return nil }
        for item in news { try await learn(item, about: order) }
        return try await settle(order, of: application)
    }

    /// Holds the application and then the order, as everybody does.
    func hold(_ id: UUID) async throws -> (OrderRecord, OpenApplication?)? {
        var application: OpenApplication?
        var owner = try await orders.application(of: id)
        while let held = owner {
            application = try await ApplicationStore(database: transaction, desk: desk).find(held, locked: true)
            // While we waited for a sitting it may have been divided, and its order handed to a part.
            owner = try await orders.application(of: id)
            if owner == held { break }
        }
        guard let order = try await orders.hold(id) else { return nil }
        return (order, application)
    }

    func learn(_ item: LearnedNews, about order: OrderRecord) async throws {
        let now = desk.now()
        try await PaymentNewsStore(database: transaction).add(item, about: order.id, now: now)
        guard let reference = item.news.order, reference.number == order.number else { return }
        let attempts = AttemptStore(database: transaction)
        if let payment = item.news.payment {
            try await attempts.keep(payment, of: order.id, attempt: reference.attempt)
        }
        if let report = item.report { try await attempts.keep(report, of: order.id, attempt: reference.attempt) }
    }

    /// Decides until nothing more follows. The caller holds the application and the order.
    func settle(_ order: OrderRecord, of application: OpenApplication?) async throws -> Result {
        let store = OrderFileStore(database: transaction)
        var file = try await store.read(order)
        try await orders.keep(file.payments, of: order.id)
        var result = Result(file: file)
        if let step = file.step(claim(of: file.order, on: application)) {
            try await take(step, file, application, &result)
            file = try await store.read(try await orders.hold(order.id) ?? order)
            try await orders.keep(file.payments, of: order.id)
        }
        try await returnSurplus(of: file, application)
        try await noteRefunds(of: file, application)
        try await LookStore(database: transaction).plan(file, now: desk.now())
        return Result(file: file, sent: result.sent, isConfirmed: result.isConfirmed)
    }

    private func claim(of order: OrderRecord, on application: OpenApplication?) -> MoneyClaim {
        guard let application else { return .nothing }
        let isSame = application.row.feeYen == order.amount
        switch application.status {
        case .draft:
            let due = Draft(application, at: desk)?.dueAtSubmission
            return order.isHeld && due == order.amount ? .submission : .nothing
        case .submitted, .received, .underReview, .returnedForCorrection:
            return order.isHeld && isSame ? .holding : .nothing
        case .awaitingPayment: return isSame ? .payment : .nothing
        case .paid, .issued, .dispatched, .completed: return .paid
        case .approved, .accepted, .withdrawn, .rejected, .expiredUnpaid, .cancelled, .divided: return .nothing
        }
    }

    private func take(
        _ step: OrderStep,
        _ file: OrderFile,
        _ application: OpenApplication?,
        _ result: inout Result
    ) async throws {
        let order = file.order
        switch step {
        case .submit:
            guard let application else { return }
            result.sent = try await submit(file, application)
        case .confirm:
            guard let application else { return }
            try await confirm(order, application)
            result.isConfirmed = true
        case .capture: try await capture(file, application)
        case .letGo: try await letGo(file, application, because: closing(of: order, file, application))
        case .returnAll: try await returnAll(of: file, application)
        }
    }
}

extension OrderFile {
    fileprivate func step(_ claim: MoneyClaim) -> OrderStep? {
        OrderStep(
            of: payments,
            for: claim,
            isHeld: order.isHeld,
            isClosed: order.isClosed,
            isConfirmed: order.isConfirmed
        )
    }
}
