import Foundation

/// KOMOJU's sessions and payments as it writes them.
enum KomojuBodies {
    static func word(for means: Means) -> String {
        means == .card ? "credit_card" : means.rawValue
    }

    static func session(_ session: BookSession, _ payment: BookPayment?, authority: String) -> JSON {
        let status: JSON =
            switch session.state {
            case .open, .expired: "pending"
            case .completed: "completed"
            case .cancelled: "cancelled"
            }
        return [
            "id": .text(session.id), "resource": "session", "mode": "payment", "amount": .int(session.amount),
            "currency": "JPY", "session_url": .text("http://\(authority)/komoju/pay/\(session.id)"),
            "return_url": .text(session.returnURL), "default_locale": .text(session.locale),
            "payment_methods": .list(
                session.means.map { ["type": .text(word(for: $0)), "amount": .int(session.amount)] }
            ),
            "created_at": time(session.createdAt), "expires_at": time(session.expiresAt), "cancelled_at": .null,
            "completed_at": .null, "status": status, "expired": .bool(session.state == .expired),
            "metadata": .object(session.metadata.mapValues(JSON.text)),
            "payment": payment.map { Self.payment($0) } ?? .null, "secure_token": .null,
        ]
    }

    static func payment(_ payment: BookPayment) -> JSON {
        var details: [String: JSON] = ["type": .text(word(for: payment.means))]
        if let lastFour = payment.cardLastFour { details["last_four_digits"] = .text(lastFour) }
        if payment.means == .konbini { details["store"] = "lawson" }
        let manual = payment.means.isByNumber
        let refunds = payment.refunds.filter { $0.state == .succeeded }
        return [
            "id": .text(payment.id), "resource": "payment", "status": .text(status(payment)),
            "amount": .int(payment.amount), "tax": 0, "customer": .null,
            "payment_deadline": payment.means.isByNumber ? time(payment.deadline) : .null,
            "payment_details": .object(details), "payment_method_fee": 0, "total": .int(payment.amount),
            "currency": "JPY", "description": .null, "captured_at": time(payment.capturedAt),
            "external_order_num": .text(payment.order), "metadata": .object(payment.metadata.mapValues(JSON.text)),
            "created_at": time(payment.createdAt), "amount_refunded": .int(payment.refunded), "locale": "ja",
            "session": .text(payment.session), "customer_family_name": .null, "customer_given_name": .null,
            "mcc": .null, "statement_descriptor": .null, "refunds": .list(refunds.map(refund)),
            "refund_requests": .list(manual ? payment.refunds.map(refundRequest) : []),
        ]
    }

    private static func status(_ payment: BookPayment) -> String {
        switch payment.state {
        case .pending: "pending"
        case .reserved, .authorised: "authorized"
        case .captured: payment.refunded == payment.amount ? "refunded" : "captured"
        case .cancelled: "cancelled"
        case .expired: "expired"
        case .failed: "failed"
        }
    }

    private static func refund(_ refund: BookRefund) -> JSON {
        [
            "id": .text(refund.id), "resource": "refund", "amount": .int(refund.amount), "currency": "JPY",
            "payment": .text(refund.payment), "description": .text(refund.description),
            "created_at": time(refund.createdAt), "chargeback": false,
        ]
    }

    /// One that was paid out stands among the refunds too. The words are assumed.
    private static func refundRequest(_ refund: BookRefund) -> JSON {
        let status: JSON =
            switch refund.state {
            case .pending: "pending"
            case .succeeded: "processed"
            case .failed: "rejected"
            }
        return [
            "id": .text("request_\(refund.id)"), "resource": "refund_request", "amount": .int(refund.amount),
            "status": status, "description": .text(refund.description), "created_at": time(refund.createdAt),
        ]
    }

    static func time(_ date: Date?) -> JSON {
        date.map { .text($0.formatted(.iso8601)) } ?? .null
    }
}
