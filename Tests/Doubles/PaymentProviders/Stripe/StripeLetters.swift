import NIOCore
import NIOHTTP1

/// Stripe's notifications: the thing that changed, signed with the time of sending.
struct StripeLetters: WebhookDialect {
    let provider = Provider.stripe

    func letters(of event: BookEvent) -> [WebhookLetter] {
        contents(of: event).map { type, content in
            let id = BookName.make(provider.eventPrefix, event.session.id, String(event.sequence), type)
            let body: JSON = [
                "id": .text(id), "object": "event", "api_version": .text(StripeDialect.version),
                "created": StripeBodies.time(event.at), "data": ["object": content], "livemode": false,
                "pending_webhooks": 1, "request": ["id": .null, "idempotency_key": .null], "type": .text(type),
            ]
            return WebhookLetter(id: id, type: type, body: body)
        }
    }

    func ping(at seconds: Int) -> WebhookLetter? { nil }

    func headers(of letter: WebhookLetter, body: ByteBuffer, secret: String, seconds: Int) -> HTTPHeaders {
        let signature = HMACSignature.hex(Array("\(seconds).".utf8) + body.readableBytesView, secret: secret)
        return [
            "content-type": "application/json; charset=utf-8", "user-agent": "Stripe/1.0",
            "stripe-signature": "t=\(seconds),v1=\(signature)",
        ]
    }

    private func contents(of event: BookEvent) -> [(type: String, content: JSON)] {
        let session = StripeBodies.session(event.session, event.payment)
        guard let payment = event.payment else {
            return event.kind == .sessionExpired ? [("checkout.session.expired", session)] : []
        }
        let intent = StripeBodies.intent(payment)
        switch event.kind {
        case .sessionExpired: return [("checkout.session.expired", session)]
        case .declined: return [("payment_intent.payment_failed", intent)]
        case .reserved:
            return [("payment_intent.requires_action", intent), ("checkout.session.completed", session)]
        case .authorised:
            return [
                ("payment_intent.amount_capturable_updated", intent), ("checkout.session.completed", session),
            ]
        case .captured:
            let succeeded = ("payment_intent.succeeded", intent)
            switch event.before {
            case .reserved: return [succeeded, ("checkout.session.async_payment_succeeded", session)]
            case .authorised: return [succeeded]
            default: return [succeeded, ("checkout.session.completed", session)]
            }
        case .cancelled: return [("payment_intent.canceled", intent)]
        case .expired:
            return payment.means.isByNumber
                ? [("checkout.session.async_payment_failed", session)] : [("payment_intent.canceled", intent)]
        case .refundMade, .refundChanged:
            guard let refund = event.refund.map(StripeBodies.refund) else { return [] }
            if event.refund?.state == .failed { return [("refund.failed", refund)] }
            let type = event.kind == .refundMade ? "refund.created" : "refund.updated"
            return [(type, refund), ("charge.refunded", StripeBodies.charge(payment))]
        }
    }
}
