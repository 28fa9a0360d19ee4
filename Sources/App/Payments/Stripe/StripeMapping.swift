import Domain
import Foundation

/// Every address, header, field and word of Stripe that we know. Nothing of this stands anywhere else.
///
/// Sources: stripe-node's types of API version 2026-07-29.dahlia, Stripe's OpenAPI fixtures, docs.stripe.com/idempotency. What
/// is only well known, and was not read there, is marked "assumed": check it against a test account before taking real money.
enum StripeMapping {
    static let base = "https://api.stripe.com/v1"
    /// Where its hosted pages are.
    static let pages = "https://checkout.stripe.com"
    static let version = (header: "stripe-version", value: "2026-07-29.dahlia")
    static let idempotencyHeader = "idempotency-key"
    static let signatureHeader = "stripe-signature"
    /// `true` or `false` when Stripe itself says whether a call should be sent again.
    static let repeatHeader = "stripe-should-retry"
    /// Seconds between a signature and its arrival, either way.
    static let tolerance = 300
    static let currency = "jpy"
    /// Our order number among `metadata`.
    static let orderEntry = "order"
    static let pageSize = 100

    /// Assumed: parts that are given in full only when asked for.
    static let intentParts = ["latest_charge.balance_transaction", "latest_charge.refunds"]

    enum Path {
        static let sessions = "/checkout/sessions"
        static let refunds = "/refunds"
        static func session(_ id: SessionID) -> String {
            "\(sessions)/\(id)?\(QueryText.encode(expanding("payment_intent.")))"
        }
        static func expire(_ id: SessionID) -> String { "\(sessions)/\(id)/expire" }
        static func intent(_ id: PaymentID) -> String { "/payment_intents/\(id)?\(QueryText.encode(expanding("")))" }
        static func capture(_ id: PaymentID) -> String { "/payment_intents/\(id)/capture" }
        static func cancel(_ id: PaymentID) -> String { "/payment_intents/\(id)/cancel" }

        /// The end is not included. Assumed.
        static func intents(from start: Date, to end: Date, after cursor: ListingCursor?) -> String {
            var query = [
                ("created[gte]", String(Int(start.timeIntervalSince1970))),
                ("created[lt]", String(Int(end.timeIntervalSince1970))), ("limit", String(pageSize)),
            ]
            if let cursor { query.append(("starting_after", cursor.text)) }
            return "/payment_intents?\(QueryText.encode(query + expanding("data.")))"
        }
    }

    /// - Parameter place: where the payment intent stands in the answer.
    static func expanding(_ place: String) -> [(name: String, value: String)] {
        intentParts.map { ("expand[]", place + $0) }
    }

    /// - Returns: nil for means that Stripe has not.
    static func word(for means: PaymentMeans) -> String? {
        switch means {
        case .card: "card"
        case .konbini: "konbini"
        case .payPay, .payEasy: nil
        }
    }

    static func means(for word: String) -> PaymentMeans? {
        PaymentMeans.allCases.first { self.word(for: $0) == word }
    }
}

// MARK: what is sent

extension StripeMapping {
    static func newSession(_ order: PaymentOrder, means: [String]) -> [(name: String, value: String)] {
        let separator = order.returnURL.contains("?") ? "&" : "?"
        var form = [
            ("mode", "payment"), ("client_reference_id", order.reference.text),
            // Assumed: Stripe puts the session's name into success_url only.
            ("success_url", "\(order.returnURL)\(separator)session_id={CHECKOUT_SESSION_ID}"),
            ("cancel_url", order.returnURL), ("locale", order.locale.rawValue),
            ("line_items[0][quantity]", "1"), ("line_items[0][price_data][currency]", currency),
            // Yen have no smaller unit.
            ("line_items[0][price_data][unit_amount]", String(order.amount)),
            ("line_items[0][price_data][product_data][name]", order.lines.joined(separator: "、")),
            ("metadata[\(orderEntry)]", order.reference.text),
            ("payment_intent_data[metadata][\(orderEntry)]", order.reference.text),
        ]
        form += means.enumerated().map { ("payment_method_types[\($0.offset)]", $0.element) }
        if let email = order.email { form.append(("customer_email", email)) }
        if let end = order.expiresAt { form.append(("expires_at", String(Int(end.timeIntervalSince1970)))) }
        // Assumed.
        if order.capture == .authoriseOnly { form.append(("payment_intent_data[capture_method]", "manual")) }
        return form
    }

    static func newRefund(_ order: RefundOrder, email: String?) -> [(name: String, value: String)] {
        var form = [
            ("payment_intent", order.payment.text), ("reason", "requested_by_customer"),
            ("metadata[\(orderEntry)]", order.reference.text), ("metadata[reason]", order.reason),
        ]
        if let amount = order.amount { form.append(("amount", String(amount))) }
        if let email { form.append(("instructions_email", email)) }
        return form
    }
}

// MARK: what is answered

extension StripeMapping {
    struct Session: Decodable, Sendable {
        enum Status: String { case open, complete, expired }
        enum PaymentStatus: String { case paid, unpaid }

        let id: SessionID
        let object: String
        /// Only while the page is open.
        let url: Nullable<String>
        let status: String
        let payment_status: String
        let payment_intent: Nullable<Expandable<Intent>>
        let amount_total: Int
        let currency: String
        let client_reference_id: Nullable<String>
        let created: Int
        let expires_at: Int
    }

    /// A payment. Its words are assumed.
    struct Intent: Decodable, Sendable {
        enum Status: String {
            case requires_payment_method, requires_confirmation, requires_action, processing, requires_capture
            case canceled, succeeded
        }
        struct NextAction: Decodable, Sendable {
            struct Konbini: Decodable, Sendable {
                let expires_at: Int
            }
            let type: String
            let konbini_display_details: Konbini?
        }
        struct PaymentError: Decodable, Sendable {
            let code: String?
        }
        static let lapsed = "automatic"

        let id: PaymentID
        let object: String
        let status: String
        let amount: Int
        let amount_received: Int
        let currency: String
        let created: Int
        let metadata: [String: String]
        let cancellation_reason: Nullable<String>
        let next_action: Nullable<NextAction>
        let last_payment_error: Nullable<PaymentError>
        let latest_charge: Nullable<Expandable<Charge>>
    }

    /// Money that was taken or held. Assumed.
    struct Charge: Decodable, Sendable {
        struct Details: Decodable, Sendable {
            struct Card: Decodable, Sendable {
                let last4: String
            }
            let type: String
            let card: Card?
        }
        struct Balance: Decodable, Sendable {
            let fee: Int
        }
        struct Refunds: Decodable, Sendable {
            let data: [Refund]
            let has_more: Bool
        }

        let id: ProviderID<Charge>
        let object: String
        let amount_captured: Int
        let currency: String
        let created: Int
        let metadata: [String: String]
        let payment_intent: Nullable<PaymentID>
        let payment_method_details: Nullable<Details>
        let balance_transaction: Nullable<Expandable<Balance>>
        /// Only when asked for.
        let refunds: Refunds?
    }

    struct Refund: Decodable, Sendable {
        enum Status: String { case pending, requires_action, succeeded, failed, canceled }

        let id: RefundID
        let object: String
        let amount: Int
        let currency: String
        let status: String
        let payment_intent: Nullable<PaymentID>
        let metadata: [String: String]
    }

    struct IntentList: Decodable, Sendable {
        let data: [Intent]
        let has_more: Bool
    }

    struct Event: Decodable {
        let id: String
        let object: String
        let type: String
        let created: Int
    }

    struct EventContent<Object: Decodable>: Decodable {
        struct Data: Decodable {
            let object: Object
        }
        let data: Data
    }

    struct Failure: Decodable {
        struct Content: Decodable {
            let type: String
            let code: String?
            let message: String?
            let param: String?
        }
        let error: Content
    }

    /// Another thing: its name, or all of it where that was asked for.
    enum Expandable<Value: Decodable & Sendable>: Decodable, Sendable {
        case name(String)
        case value(Value)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                self = .name(name)
            } else {
                self = .value(try container.decode(Value.self))
            }
        }
    }
}

// MARK: notifications

extension StripeMapping {
    /// What a type of notification says of a payment by itself.
    enum EventMeaning: Equatable {
        /// The money was taken, if the content says so too.
        case money
        case event(PaymentEvent)

        var events: Set<PaymentEvent> {
            if case .event(let event) = self { [event] } else { [] }
        }
    }

    static let sessionEvents: [String: EventMeaning] = [
        "checkout.session.completed": .money,
        "checkout.session.async_payment_succeeded": .money,
        "checkout.session.async_payment_failed": .event(.failure),
        "checkout.session.expired": .event(.expiry),
    ]

    /// Assumed.
    static let intentEvents: [String: EventMeaning] = [
        "payment_intent.succeeded": .money,
        "payment_intent.amount_capturable_updated": .event(.authorisation),
        "payment_intent.payment_failed": .event(.decline),
        "payment_intent.canceled": .event(.cancellation),
    ]

    static let refundEvents: Set = ["refund.created", "refund.updated", "refund.failed"]
    static let chargeRefunded = "charge.refunded"
    static let disputePrefix = "charge.dispute."

    struct Dispute: Decodable {
        let payment_intent: Nullable<PaymentID>
    }
}
