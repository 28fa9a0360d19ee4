import Domain
import Foundation

/// An order with all that belongs to it.
struct OrderFile: Sendable {
    let order: OrderRecord
    /// The oldest first.
    let attempts: [OrderAttempt]
    let acts: [PaymentAct]
    let payments: OrderPayments

    var current: OrderAttempt? { attempts.last }

    /// The attempt of a payment.
    func attempt(of payment: PaymentID) -> OrderAttempt? { attempts.last { $0.paymentId == payment } }

    /// The payment that pays it, with what is known of it besides its amount.
    var paid: OrderAttempt? { payments.counted.flatMap(attempt) }

    /// How a refund that was made stands. One that the provider makes by hand gets another name once it is made: then it is
    /// the one of the same sum that belongs to no other act.
    func outcome(of act: PaymentAct) -> Refund? {
        guard let id = act.refundId, let known = payments.refund(id) else { return nil }
        guard known.state == .pending, let payment = attempts.first(where: { $0.attempt == act.attempt })?.paymentId
        else { return known }
        let others = Set(acts.compactMap(\.refundId))
        return payments.refunds(of: payment)
            .first { $0.state == .succeeded && $0.amount == act.amount && !others.contains($0.id) } ?? known
    }

    /// How it was or is going to be paid has not been told yet.
    var lacksDetails: Bool {
        let isUnderway = payments.status == .reserved || payments.status == .authorised
        let surplus = payments.surplus.keys.contains { attempt(of: $0)?.means == nil }
        return surplus || (payments.counted != nil && paid?.means == nil) || (isUnderway && current?.means == nil)
    }

    /// Yen that an officer may still have returned: what nobody has asked for yet, or was not returned after all.
    var returnable: Int {
        guard let paid else { return 0 }
        let asked = acts.filter { act in
            act.kind == .refund && act.attempt == paid.attempt && ![.declined, .refused].contains(act.state)
                && act.refundState != Refund.State.failed.word
        }
        return order.amount - asked.reduce(0) { $0 + ($1.amount ?? 0) }
    }
}
