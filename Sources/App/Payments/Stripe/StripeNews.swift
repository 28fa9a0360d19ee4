import Domain
import NIOCore

/// What Stripe's notifications say of a payment.
enum StripeNews {
    /// - Returns: nil for a type that says nothing of a payment.
    static func read(_ type: String, _ body: ByteBuffer) throws(ProviderAnswer.Fault) -> PaymentNews? {
        if let event = StripeMapping.sessionEvents[type] { return try session(content(body), event) }
        if let event = StripeMapping.intentEvents[type] { return try intent(content(body), event) }
        if StripeMapping.refundEvents.contains(type) { return try refund(content(body)) }
        if type == StripeMapping.chargeRefunded { return try charge(content(body)) }
        if type.hasPrefix(StripeMapping.disputePrefix) {
            let dispute: StripeMapping.Dispute = try content(body)
            return PaymentNews(order: nil, payment: dispute.payment_intent.value)
        }
        return nil
    }

    private static func session(_ session: StripeMapping.Session, _ event: StripeMapping.EventMeaning)
        throws(ProviderAnswer.Fault) -> PaymentNews
    {
        guard session.currency == StripeMapping.currency, ProviderAnswer.amounts.contains(session.amount_total) else {
            throw ProviderAnswer.Fault("amount_total or currency")
        }
        let payment = try session.paymentName
        let isPaid = session.payment_status == StripeMapping.Session.PaymentStatus.paid.rawValue
        var capture: PaymentNews.Capture?
        if isPaid, event == .money {
            guard let payment else { throw ProviderAnswer.Fault("payment_intent is null") }
            capture = PaymentNews.Capture(payment: payment, amount: session.amount_total)
        }
        return PaymentNews(
            order: session.order,
            session: session.id,
            payment: payment,
            events: event.events,
            capture: capture
        )
    }

    private static func intent(_ intent: StripeMapping.Intent, _ event: StripeMapping.EventMeaning)
        throws(ProviderAnswer.Fault) -> PaymentNews
    {
        guard intent.currency == StripeMapping.currency, ProviderAnswer.amounts.contains(intent.amount),
            (0...intent.amount).contains(intent.amount_received)
        else { throw ProviderAnswer.Fault("amount or currency") }
        let isPaid = event == .money && intent.status == StripeMapping.Intent.Status.succeeded.rawValue
        return PaymentNews(
            order: intent.order,
            payment: intent.id,
            events: event.events,
            capture: isPaid ? PaymentNews.Capture(payment: intent.id, amount: intent.amount_received) : nil
        )
    }

    private static func refund(_ refund: StripeMapping.Refund) throws(ProviderAnswer.Fault) -> PaymentNews {
        PaymentNews(
            order: refund.metadata[StripeMapping.orderEntry].flatMap { OrderReference($0) },
            payment: refund.payment_intent.value,
            refunds: [try StripeReport.refund(refund)]
        )
    }

    /// Tells how much has gone back in all, but of no single refund: those have notifications of their own.
    private static func charge(_ charge: StripeMapping.Charge) throws(ProviderAnswer.Fault) -> PaymentNews {
        guard charge.currency == StripeMapping.currency,
            (0...ProviderAnswer.amounts.upperBound).contains(charge.amount_captured)
        else { throw ProviderAnswer.Fault("amount_captured or currency") }
        return PaymentNews(
            order: charge.metadata[StripeMapping.orderEntry].flatMap { OrderReference($0) },
            payment: charge.payment_intent.value,
            capture: charge.payment_intent.value.map {
                PaymentNews.Capture(payment: $0, amount: charge.amount_captured)
            }
        )
    }

    private static func content<Object: Decodable>(_ body: ByteBuffer) throws(ProviderAnswer.Fault) -> Object {
        try ProviderAnswer.decode(StripeMapping.EventContent<Object>.self, from: body).data.object
    }
}

extension StripeMapping.Session {
    fileprivate var paymentName: PaymentID? {
        get throws(ProviderAnswer.Fault) {
            switch payment_intent.value {
            case .value(let intent): return intent.id
            case .name(let name):
                guard let id = PaymentID(name) else { throw ProviderAnswer.Fault("payment_intent is no name") }
                return id
            case nil: return nil
            }
        }
    }
}
