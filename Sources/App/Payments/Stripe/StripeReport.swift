import Domain
import Foundation

/// Reads Stripe's sessions and payment intents as reports.
enum StripeReport {
    static func session(_ session: StripeMapping.Session) throws(ProviderAnswer.Fault) -> PaymentReport {
        guard session.object == "checkout.session" else { throw ProviderAnswer.Fault("object is no checkout.session") }
        guard session.currency == StripeMapping.currency, ProviderAnswer.amounts.contains(session.amount_total) else {
            throw ProviderAnswer.Fault("amount_total or currency")
        }
        switch session.payment_intent.value {
        case .name: throw ProviderAnswer.Fault("payment_intent is not expanded")
        case .value(let intent):
            guard intent.amount == session.amount_total else {
                throw ProviderAnswer.Fault("payment_intent.amount is not the session's")
            }
            return try report(intent, in: session)
        case nil:
            return PaymentReport(
                provider: .stripe,
                session: session.id,
                payment: nil,
                order: session.order,
                status: session.standing,
                amount: session.amount_total,
                createdAt: Date(timeIntervalSince1970: TimeInterval(session.created))
            )
        }
    }

    static func intent(_ intent: StripeMapping.Intent) throws(ProviderAnswer.Fault) -> PaymentReport {
        try report(intent, in: nil)
    }

    static func refund(_ refund: StripeMapping.Refund) throws(ProviderAnswer.Fault) -> Refund {
        guard refund.object == "refund", refund.currency == StripeMapping.currency,
            ProviderAnswer.amounts.contains(refund.amount)
        else {
            throw ProviderAnswer.Fault("amount or currency of the refund")
        }
        let state: Refund.State
        switch StripeMapping.Refund.Status(rawValue: refund.status) {
        case .pending, .requires_action: state = .pending
        case .succeeded: state = .succeeded
        case .failed, .canceled: state = .failed
        case nil: throw ProviderAnswer.Fault("refund.status \(refund.status)")
        }
        return Refund(id: refund.id, amount: refund.amount, state: state)
    }

    /// - Parameter session: the one that it was read from, if any.
    private static func report(_ intent: StripeMapping.Intent, in session: StripeMapping.Session?)
        throws(ProviderAnswer.Fault) -> PaymentReport
    {
        guard intent.object == "payment_intent" else { throw ProviderAnswer.Fault("object is no payment_intent") }
        guard intent.currency == StripeMapping.currency, ProviderAnswer.amounts.contains(intent.amount),
            (0...intent.amount).contains(intent.amount_received)
        else { throw ProviderAnswer.Fault("amount or currency of the payment_intent") }
        let charge = try intent.latest_charge.expanded("latest_charge")
        let refunds = try charge.map(refunds) ?? []
        return PaymentReport(
            provider: .stripe,
            session: session?.id,
            payment: intent.id,
            order: session?.order ?? intent.order,
            status: intent.standing(in: session, refunds: refunds),
            amount: intent.amount,
            captured: intent.amount_received,
            refunds: refunds,
            means: intent.means(charge),
            fee: try charge?.balance_transaction.expanded("balance_transaction")?.fee,
            deadline: intent.next_action.value?.konbini_display_details.map {
                Date(timeIntervalSince1970: TimeInterval($0.expires_at))
            },
            createdAt: Date(timeIntervalSince1970: TimeInterval(intent.created)),
            // Of money that was held first, this is when it was held. Assumed.
            capturedAt: intent.amount_received > 0
                ? charge.map { Date(timeIntervalSince1970: TimeInterval($0.created)) } : nil,
            cardLastFour: charge?.payment_method_details.value?.card?.last4
        )
    }

    private static func refunds(of charge: StripeMapping.Charge) throws(ProviderAnswer.Fault) -> [Refund] {
        guard let list = charge.refunds else { throw ProviderAnswer.Fault("latest_charge.refunds is missing") }
        guard !list.has_more else { throw ProviderAnswer.Fault("latest_charge.refunds are not all") }
        var refunds: [Refund] = []
        for refund in list.data { refunds.append(try self.refund(refund)) }
        return refunds
    }
}

extension Nullable {
    /// - Throws: when there is only a name where all was asked for.
    fileprivate func expanded<Content>(_ part: String) throws(ProviderAnswer.Fault) -> Content?
    where Value == StripeMapping.Expandable<Content> {
        switch value {
        case .value(let content): content
        case .name: throw ProviderAnswer.Fault("\(part) is not expanded")
        case nil: nil
        }
    }
}

extension StripeMapping.Session {
    var order: OrderReference? { client_reference_id.value.flatMap { OrderReference($0) } }

    fileprivate var standing: ReportedStatus {
        switch Status(rawValue: status) {
        case .open: .known(.created)
        case .expired: .known(.expired)
        case .complete: .unknown("complete without a payment_intent")
        case nil: .unknown(status)
        }
    }
}

extension StripeMapping.Intent {
    var order: OrderReference? { metadata[StripeMapping.orderEntry].flatMap { OrderReference($0) } }

    fileprivate func means(_ charge: StripeMapping.Charge?) -> PaymentMeans? {
        if let details = charge?.payment_method_details.value { return StripeMapping.means(for: details.type) }
        return next_action.value?.konbini_display_details == nil ? nil : .konbini
    }

    fileprivate func standing(in session: StripeMapping.Session?, refunds: [Refund]) -> ReportedStatus {
        switch Status(rawValue: status) {
        case .requires_payment_method: return .known(waiting(in: session))
        case .requires_confirmation, .processing: return .known(.redirected)
        case .requires_action:
            return .known(next_action.value?.konbini_display_details == nil ? .redirected : .reserved)
        case .requires_capture: return .known(.authorised)
        case .canceled:
            let isExpired =
                cancellation_reason.value == Self.lapsed
                || session?.status == StripeMapping.Session.Status.expired.rawValue
            return .known(isExpired ? .expired : .cancelled)
        case .succeeded:
            let returned = refunds.filter { $0.state == .succeeded }.reduce(0) { $0 + $1.amount }
            guard returned > 0 else { return .known(.paid) }
            return .known(returned < amount_received ? .partiallyRefunded : .refunded)
        case nil: return .unknown(status)
        }
    }

    /// No means is at work: nobody has tried yet, or a try failed.
    private func waiting(in session: StripeMapping.Session?) -> PaymentStatus {
        switch session.flatMap({ StripeMapping.Session.Status(rawValue: $0.status) }) {
        case .expired: .expired
        case .complete: .failed
        case .open, nil: last_payment_error.value == nil ? .created : .declined
        }
    }
}
