import Foundation

/// Stripe's things as it writes them.
enum StripeBodies {
    /// Of a page that is open, where it is; notifications tell of none.
    static func session(
        _ session: BookSession,
        _ payment: BookPayment?,
        parts: StripeParts = StripeParts(),
        authority: String? = nil
    ) -> JSON {
        let status: JSON =
            switch session.state {
            case .open: "open"
            case .completed: "complete"
            case .cancelled, .expired: "expired"
            }
        let url = session.state == .open ? authority.map { "http://\($0)/stripe/pay/\(session.id)" } : nil
        return [
            "id": .text(session.id), "object": "checkout.session", "mode": "payment", "url": .optional(url),
            "status": status, "payment_status": payment?.state == .captured ? "paid" : "unpaid",
            "payment_intent": payment.map { intent($0, named: parts["payment_intent"]) } ?? .null,
            "amount_subtotal": .int(session.amount), "amount_total": .int(session.amount), "currency": "jpy",
            "client_reference_id": .text(session.order), "customer_details": ["email": .optional(session.email)],
            "created": time(session.createdAt), "expires_at": time(session.expiresAt), "livemode": false,
            "metadata": .object(session.metadata.mapValues(JSON.text)),
            "payment_method_types": .list(session.means.map { .text($0.rawValue) }),
            "success_url": .text(session.returnURL), "cancel_url": .text(session.cancelURL),
        ]
    }

    static func intent(_ payment: BookPayment, _ parts: StripeParts = StripeParts()) -> JSON {
        let hasCharge = payment.capturedAt != nil || payment.state == .authorised
        let charge = parts["latest_charge"].map { Self.charge(payment, $0) } ?? chargeName(payment)
        return [
            "id": .text(payment.id), "object": "payment_intent", "status": .text(status(payment)),
            "amount": .int(payment.amount), "amount_received": .int(payment.state == .captured ? payment.amount : 0),
            "amount_capturable": .int(payment.state == .authorised ? payment.amount : 0), "currency": "jpy",
            "created": time(payment.createdAt), "livemode": false,
            "metadata": .object(payment.metadata.mapValues(JSON.text)),
            "cancellation_reason": payment.state == .expired && !payment.means.isByNumber ? "automatic" : .null,
            "next_action": payment.state == .reserved
                ? [
                    "type": "konbini_display_details",
                    "konbini_display_details": ["expires_at": time(payment.deadline), "stores": .null],
                ] : .null,
            "last_payment_error": payment.decline.map { ["type": "card_error", "code": .text($0)] } ?? .null,
            "latest_charge": hasCharge ? charge : .null,
            "payment_method_types": [.text(payment.means.rawValue)],
        ]
    }

    static func charge(_ payment: BookPayment, _ parts: StripeParts = StripeParts()) -> JSON {
        var charge: [String: JSON] = [
            "id": chargeName(payment), "object": "charge", "amount": .int(payment.amount),
            "amount_captured": .int(payment.state == .captured ? payment.amount : 0),
            "amount_refunded": .int(payment.refunded), "captured": .bool(payment.state == .captured),
            "created": time(payment.capturedAt ?? payment.createdAt), "currency": "jpy", "livemode": false,
            "metadata": .object(payment.metadata.mapValues(JSON.text)), "payment_intent": .text(payment.id),
            "payment_method_details": .object(details(payment)), "refunded": .bool(payment.refunded == payment.amount),
            "balance_transaction": payment.state == .captured ? balance(payment, parts) : .null,
        ]
        if parts["refunds"] != nil {
            charge["refunds"] = [
                "object": "list", "has_more": false, "data": .list(payment.refunds.map(refund)),
            ]
        }
        return .object(charge)
    }

    static func refund(_ refund: BookRefund) -> JSON {
        [
            "id": .text(refund.id), "object": "refund", "amount": .int(refund.amount), "currency": "jpy",
            "status": .text(refund.state == .pending ? "requires_action" : refund.state.rawValue),
            "payment_intent": .text(refund.payment), "created": time(refund.createdAt),
            "reason": "requested_by_customer", "metadata": .object(refund.metadata.mapValues(JSON.text)),
        ]
    }

    static func time(_ date: Date?) -> JSON {
        date.map { .int(Int($0.timeIntervalSince1970)) } ?? .null
    }

    /// - Parameter parts: nil for its name only.
    private static func intent(_ payment: BookPayment, named parts: StripeParts?) -> JSON {
        parts.map { intent(payment, $0) } ?? .text(payment.id)
    }

    private static func status(_ payment: BookPayment) -> String {
        switch payment.state {
        case .pending, .failed: "requires_payment_method"
        case .reserved: "requires_action"
        case .authorised: "requires_capture"
        case .captured: "succeeded"
        case .cancelled: "canceled"
        // A number that was not paid leaves the payment without a means; money that was held too long is let go.
        case .expired: payment.means.isByNumber ? "requires_payment_method" : "canceled"
        }
    }

    private static func details(_ payment: BookPayment) -> [String: JSON] {
        payment.means == .card
            ? ["type": "card", "card": ["last4": .optional(payment.cardLastFour)]]
            : ["type": .text(payment.means.rawValue)]
    }

    private static func chargeName(_ payment: BookPayment) -> JSON {
        .text(BookName.make("ch_", payment.id))
    }

    private static func balance(_ payment: BookPayment, _ parts: StripeParts) -> JSON {
        let name = BookName.make("txn_", payment.id)
        guard parts["balance_transaction"] != nil else { return .text(name) }
        return [
            "id": .text(name), "object": "balance_transaction", "amount": .int(payment.amount),
            "fee": .int(payment.fee), "net": .int(payment.amount - payment.fee), "currency": "jpy",
        ]
    }
}
