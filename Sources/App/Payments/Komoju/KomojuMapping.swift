import Domain
import Foundation

/// Every address, header, field and word of KOMOJU that we know. Nothing of this stands anywhere else.
///
/// Sources: KOMOJU's documentation (doc.komoju.com: hosted page, sessions, webhooks, idempotent requests) and its own plugin
/// for WooCommerce. What neither told is marked "assumed": check it against a test account before taking real money.
enum KomojuMapping {
    /// Test and live share it; the key decides.
    static let base = "https://komoju.com/api/v1"
    /// Where its hosted pages are.
    static let pages = "https://komoju.com"
    static let version = (header: "x-komoju-api-version", value: "2025-01-28")
    static let idempotencyHeader = "x-komoju-idempotency"
    static let signatureHeader = "x-komoju-signature"
    static let currency = "JPY"
    /// Our order number among `metadata`.
    static let orderEntry = "order"
    /// Assumed: the largest page that `per_page` allows.
    static let pageSize = 100

    enum Path {
        static let sessions = "/sessions"
        static let payments = "/payments"
        static func session(_ id: SessionID) -> String { "/sessions/\(id)" }
        static func cancel(_ id: SessionID) -> String { "/sessions/\(id)/cancel" }
        static func payment(_ id: PaymentID) -> String { "/payments/\(id)" }
        static func capture(_ id: PaymentID) -> String { "/payments/\(id)/capture" }
        static func cancel(_ id: PaymentID) -> String { "/payments/\(id)/cancel" }
        static func refund(_ id: PaymentID) -> String { "/payments/\(id)/refund" }
        static func refundRequest(_ id: PaymentID) -> String { "/payments/\(id)/refund_request" }

        /// Assumed: times in ISO 8601, the end not included.
        static func payments(from start: Date, to end: Date, page: Int) -> String {
            let query = QueryText.encode([
                ("start_time", start.formatted(.iso8601)), ("end_time", end.formatted(.iso8601)),
                ("page", String(page)), ("per_page", String(pageSize)),
            ])
            return "\(payments)?\(query)"
        }
    }

    static func word(for means: PaymentMeans) -> String {
        switch means {
        case .card: "credit_card"
        case .payPay: "paypay"
        case .konbini: "konbini"
        case .payEasy: "pay_easy"
        }
    }

    static func means(for word: String) -> PaymentMeans? {
        PaymentMeans.allCases.first { self.word(for: $0) == word }
    }
}

// MARK: what is sent

extension KomojuMapping {
    struct NewSession: Encodable {
        struct Data: Encodable {
            let external_order_num: String
            let capture: String
        }
        struct Line: Encodable {
            let description: String
            let quantity = 1
        }
        let amount: Int
        let currency = KomojuMapping.currency
        let mode = "payment"
        let return_url: String
        let payment_types: [String]
        let default_locale: String
        let email: String?
        let payment_data: Data
        let line_items: [Line]
        let metadata: [String: String]
        /// Assumed.
        let expires_in_seconds: Int?
    }

    struct NewRefund: Encodable {
        let amount: Int?
        let description: String
    }

    /// Assumed, but that a bank account must be named.
    struct NewRefundRequest: Encodable {
        struct Account: Encodable {
            let bank_code: String
            let branch_code: String
            let account_type: String
            let account_number: String
            let account_holder: String
        }
        let amount: Int?
        let description: String
        let bank_account: Account
    }

    struct Nothing: Encodable {}
}

// MARK: what is answered

extension KomojuMapping {
    struct Session: Decodable, Sendable {
        enum Status: String { case pending, completed, cancelled }

        let id: SessionID
        let resource: String
        let amount: Int
        let currency: String
        let session_url: String
        let status: String
        let expired: Bool
        let created_at: Time
        let payment: Nullable<Payment>
        /// Assumed.
        let expires_at: Time?
        /// Ours, as they were sent: without a payment they alone tell the order.
        let metadata: [String: String]
    }

    struct Payment: Decodable, Sendable {
        enum Status: String { case pending, authorized, captured, refunded, cancelled, expired, failed }

        struct Details: Decodable, Sendable {
            let type: String
            let last_four_digits: String?
        }

        let id: PaymentID
        let resource: String
        let status: String
        let amount: Int
        /// With what the payer's means costs the payer.
        let total: Int
        let payment_method_fee: Int
        let currency: String
        let amount_refunded: Int
        let external_order_num: Nullable<String>
        let session: Nullable<SessionID>
        let payment_details: Nullable<Details>
        let payment_deadline: Nullable<Time>
        let captured_at: Nullable<Time>
        let created_at: Time
        let refunds: [Refund]
        /// Absent for means that need none.
        let refund_requests: [RefundRequest]?
    }

    struct Refund: Decodable, Sendable {
        let id: RefundID
        let amount: Int
        let currency: String
        let description: String?
    }

    /// Assumed but for its being there.
    struct RefundRequest: Decodable, Sendable {
        /// One that is `processed` stands among the refunds.
        enum Status: String { case pending, processed, rejected }

        let id: RefundID
        let amount: Int
        let status: String
        let description: String?
    }

    /// Assumed, as other lists of this kind are made.
    struct PaymentList: Decodable, Sendable {
        let data: [Payment]
        let page: Int
        let last_page: Int
    }

    struct Event: Decodable {
        let id: String
        let type: String
        let resource: String
        let created_at: Time
    }

    struct PaymentEvent: Decodable {
        let data: Payment
    }

    static func matter(of eventType: String) -> PaymentNotification.Matter {
        switch eventType {
        case "ping": .ping
        case "payment.marked.as.fraud": .dispute
        case "payment.authorized", "payment.captured", "payment.updated", "payment.expired", "payment.cancelled",
            "payment.refund.created", "payment.refunded", "payment.failed":
            .payment
        default: .other
        }
    }

    struct Failure: Decodable {
        struct Content: Decodable {
            let code: String
            let message: String
            let param: String?
        }
        let error: Content
    }

    /// ISO 8601, with or without fractions of a second.
    struct Time: Decodable, Sendable {
        let date: Date

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            let styles = [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)]
            guard let date = styles.lazy.compactMap({ try? $0.parse(text) }).first else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no time in ISO 8601")
            }
            self.date = date
        }
    }
}
