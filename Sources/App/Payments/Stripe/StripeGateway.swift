import AsyncHTTPClient
import Domain
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import Telemetry

/// Stripe Checkout: cards and convenience stores.
package struct StripeGateway: PaymentGateway {
    package let provider = PaymentProvider.stripe
    let client: ProviderClient
    let webhookSecrets: [Secret<String>]
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - base: without a slash at the end; nil for Stripe's own.
    ///   - webhookSecrets: all that may sign now; two while they roll over.
    package init(
        http: HTTPClient,
        base: String? = nil,
        secretKey: Secret<String>,
        webhookSecrets: [Secret<String>],
        rule: RetryRule = RetryRule(),
        patience: Duration = .seconds(20),
        logger: Logger,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        let dialect = ProviderDialect(
            base: base ?? StripeMapping.base,
            authorization: Secret("Bearer \(secretKey.reveal())"),
            version: StripeMapping.version,
            idempotencyHeader: StripeMapping.idempotencyHeader,
            contentType: "application/x-www-form-urlencoded",
            refusal: PaymentGatewayError.Refusal.stripe,
            mayRepeat: { $0.first(name: StripeMapping.repeatHeader).flatMap { Bool($0) } }
        )
        client = ProviderClient(http: http, dialect: dialect, rule: rule, patience: patience, logger: logger)
        self.webhookSecrets = webhookSecrets
        self.now = now
    }

    package func open(_ order: PaymentOrder) async throws(PaymentGatewayError) -> HostedSession {
        var means: [String] = []
        for wanted in order.means {
            guard let word = StripeMapping.word(for: wanted) else {
                throw PaymentGatewayError(kind: .unsupported("means \(wanted.rawValue)"), outcome: .certain)
            }
            means.append(word)
        }
        return try await client.ask(
            call(StripeMapping.Path.sessions, StripeMapping.newSession(order, means: means), key: order.key),
            { (session: StripeMapping.Session) throws(ProviderAnswer.Fault) in
                guard session.amount_total == order.amount, session.currency == StripeMapping.currency else {
                    throw ProviderAnswer.Fault("amount_total or currency is not the order's")
                }
                guard let url = session.url.value else { throw ProviderAnswer.Fault("url is null") }
                let end = Date(timeIntervalSince1970: TimeInterval(session.expires_at))
                return HostedSession(id: session.id, url: url, expiresAt: end)
            }
        )
    }

    package func report(on session: SessionID) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(.read(StripeMapping.Path.session(session)), StripeReport.session)
    }

    package func report(on payment: PaymentID) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(.read(StripeMapping.Path.intent(payment)), StripeReport.intent)
    }

    package func capture(_ payment: PaymentID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(
            call(StripeMapping.Path.capture(payment), StripeMapping.expanding(""), key: key),
            StripeReport.intent
        )
    }

    package func release(_ payment: PaymentID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(
            call(StripeMapping.Path.cancel(payment), StripeMapping.expanding(""), key: key),
            StripeReport.intent
        )
    }

    package func close(_ session: SessionID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(
            call(StripeMapping.Path.expire(session), StripeMapping.expanding("payment_intent."), key: key),
            StripeReport.session
        )
    }

    package func refundNeed(of means: PaymentMeans) -> RefundNeed {
        means.isByNumber ? .email : .nothing
    }

    package func refund(_ order: RefundOrder) async throws(PaymentGatewayError) -> Refund {
        var email: String?
        if refundNeed(of: order.means) == .email {
            guard case .email(let address) = order.destination else {
                throw PaymentGatewayError(kind: .refundNeeds(.email), outcome: .certain)
            }
            email = address
        }
        return try await client.ask(
            call(StripeMapping.Path.refunds, StripeMapping.newRefund(order, email: email), key: order.key),
            StripeReport.refund
        )
    }

    /// - Parameter cursor: the last payment of the page before.
    package func payments(begun interval: DateInterval, after cursor: ListingCursor?) async throws(PaymentGatewayError)
        -> PaymentListing
    {
        try await client.ask(
            .read(StripeMapping.Path.intents(from: interval.start, to: interval.end, after: cursor)),
            { (list: StripeMapping.IntentList) throws(ProviderAnswer.Fault) in
                var reports: [PaymentReport] = []
                for intent in list.data { reports.append(try StripeReport.intent(intent)) }
                let next = list.has_more ? list.data.last.map { ListingCursor(text: $0.id.text) } : nil
                return PaymentListing(payments: reports, next: next)
            }
        )
    }

    private func call(_ path: String, _ form: [(name: String, value: String)], key: IdempotencyKey) -> ProviderCall {
        .act(path, ByteBuffer(string: QueryText.encode(form)), key: key)
    }
}
