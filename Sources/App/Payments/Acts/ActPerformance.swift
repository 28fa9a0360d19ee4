import Domain
import Foundation
import Postgres

/// One try at an act.
struct ActPerformance: Sendable {
    let act: PaymentAct
    let file: OrderFile
    let gateway: any PaymentGateway
    let desk: Desk

    /// - Returns: false when the provider refused and has to be looked at again.
    func run() async throws -> Bool {
        guard let attempt = file.attempts.first(where: { $0.attempt == act.attempt }) else { return true }
        switch act.kind {
        case .capture: return try await capture(attempt)
        case .release: return try await release(attempt)
        case .refund: return try await refund(attempt)
        }
    }

    private func capture(_ attempt: OrderAttempt) async throws -> Bool {
        guard let session = attempt.sessionId else { return true }
        let report = try await gateway.report(on: session)
        switch (report.status, report.payment) {
        case (.known(.authorised), _) where file.order.isClosed:
            // The application ended in the meantime: the money is let go.
            try await refuse("the order is closed", learning: report)
            return true
        case (.known(.authorised), let payment?):
            return try await perform { key throws(PaymentGatewayError) in
                try await gateway.capture(payment, key: key)
            }
        case (.known(let status), _) where status.wasPaid:
            try await finish(learning: report)
            return true
        case (.known(let status), _) where status.isOver:
            try await refuse("no longer held: \(status.rawValue)", learning: report)
            return true
        default: throw ActUndecided()
        }
    }

    private func release(_ attempt: OrderAttempt) async throws -> Bool {
        guard let session = attempt.sessionId else { return true }
        let report = try await gateway.report(on: session)
        switch (report.status, report.payment) {
        case (.known(.authorised), let payment?), (.known(.reserved), let payment?):
            return try await perform { key throws(PaymentGatewayError) in
                try await gateway.release(payment, key: key)
            }
        case (.known(.created), _), (.known(.redirected), _), (.known(.declined), _):
            return try await perform(as: "close") { key throws(PaymentGatewayError) in
                try await gateway.close(session, key: key)
            }
        case (.known, _):
            try await finish(learning: report)
            return true
        default: throw ActUndecided()
        }
    }

    private func refund(_ attempt: OrderAttempt) async throws -> Bool {
        guard let payment = attempt.paymentId, let amount = act.amount, let means = attempt.means,
            let reference = OrderReference(number: file.order.number, attempt: attempt.attempt)
        else { throw ActUndecided() }
        let report = try await gateway.report(on: payment)
        // Sent before, without an answer: it may be among those that were made.
        if act.sentAt != nil, let made = made(in: report, amount) {
            try await finish(learning: report, refund: made)
            return true
        }
        let destination = try await destination()
        let now = desk.now()
        guard let key = act.key(at: now) else { throw ActUndecided() }
        try await PaymentActStore(database: desk.database).markSent(act.id, now: now)
        let order = RefundOrder(
            payment: payment,
            reference: reference,
            means: means,
            amount: amount,
            reason: "返金",
            destination: destination,
            key: key
        )
        let refund: Refund
        do throws(PaymentGatewayError) {
            refund = try await gateway.refund(order)
        } catch {
            guard error.isFinal else { throw error }
            try await refuse("\(error)", learning: report)
            return true
        }
        try await finish(refund, reference, payment)
        return true
    }

    /// Where the money goes that cannot go back the way it came; nil also where nobody can open it any more.
    private func destination() async throws -> RefundOrder.Destination? {
        guard let sealed = act.destination, let id = file.order.applicationId,
            let application = try await ApplicationStore(database: desk.database, desk: desk).find(id)
        else { return nil }
        let purpose = OrderPurpose.destination(act.id)
        return try application.key.openJSON(sealed, as: RefundDestination.self, purpose: purpose).order
    }

    /// A refund of this sum that no other act of ours has made.
    private func made(in report: PaymentReport, _ amount: Int) -> Refund? {
        let others = Set(file.acts.compactMap(\.refundId))
        return report.refunds.first { $0.amount == amount && $0.state != .failed && !others.contains($0.id) }
    }

    /// - Parameter word: what the act is called under its key, where one of two is done.
    private func perform(
        as word: String? = nil,
        _ act: (IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport
    ) async throws -> Bool {
        let now = desk.now()
        let key = self.act.key(at: now).flatMap { key in word.map { IdempotencyKey("\(key)-\($0)") } ?? key }
        guard let key else { throw ActUndecided() }
        try await PaymentActStore(database: desk.database).markSent(self.act.id, now: now)
        let report: PaymentReport
        do throws(PaymentGatewayError) {
            report = try await act(key)
        } catch {
            guard error.isFinal else { throw error }
            return try await refused(error)
        }
        try await finish(learning: report)
        return true
    }

    /// Of a capture the provider's refusal is its last word, unless the next look shows that something else has happened.
    private func refused(_ error: PaymentGatewayError) async throws -> Bool {
        guard act.kind == .capture, let session = file.attempts.first(where: { $0.attempt == act.attempt })?.sessionId
        else { return false }
        let report = try await gateway.report(on: session)
        guard case .known(.authorised) = report.status else { return false }
        try await refuse("\(error)", learning: report)
        return true
    }
}

extension PaymentGatewayError {
    /// The provider understood and will not do it, however often it is asked. That our key is not accepted, or that it is
    /// asked too often, is no word on the act.
    fileprivate var isFinal: Bool {
        switch kind {
        case .refused(let refusal): ![401, 403].contains(refusal.status) && outcome == .certain
        case .refundNeeds, .unsupported: true
        default: false
        }
    }
}
