import AsyncHTTPClient
import Domain
import Foundation
import Logging
import NIOCore
import Telemetry

/// KOMOJU's hosted page: cards, PayPay, convenience stores and Pay-easy.
package struct KomojuGateway: PaymentGateway {
    package let provider = PaymentProvider.komoju
    let client: ProviderClient
    let webhookSecrets: [Secret<String>]

    /// - Parameters:
    ///   - base: without a slash at the end; nil for KOMOJU's own.
    ///   - webhookSecrets: all that may sign now; two while they roll over.
    package init(
        http: HTTPClient,
        base: String? = nil,
        secretKey: Secret<String>,
        webhookSecrets: [Secret<String>],
        rule: RetryRule = RetryRule(),
        patience: Duration = .seconds(20),
        logger: Logger
    ) {
        let basic = Data("\(secretKey.reveal()):".utf8).base64EncodedString()
        let dialect = ProviderDialect(
            base: base ?? KomojuMapping.base,
            authorization: Secret("Basic \(basic)"),
            version: KomojuMapping.version,
            idempotencyHeader: KomojuMapping.idempotencyHeader,
            contentType: "application/json",
            refusal: PaymentGatewayError.Refusal.komoju,
            mayRepeat: { _ in nil }
        )
        client = ProviderClient(http: http, dialect: dialect, rule: rule, patience: patience, logger: logger)
        self.webhookSecrets = webhookSecrets
    }

    package func open(_ order: PaymentOrder) async throws(PaymentGatewayError) -> HostedSession {
        try await client.ask(
            call(KomojuMapping.Path.sessions, KomojuMapping.NewSession(order), key: order.key),
            { (session: KomojuMapping.Session) throws(ProviderAnswer.Fault) in
                guard try KomojuReport.session(session).amount == order.amount else {
                    throw ProviderAnswer.Fault("amount is not the order's")
                }
                return HostedSession(id: session.id, url: session.session_url, expiresAt: session.expires_at?.date)
            }
        )
    }

    package func report(on session: SessionID) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(.read(KomojuMapping.Path.session(session)), KomojuReport.session)
    }

    package func report(on payment: PaymentID) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(.read(KomojuMapping.Path.payment(payment)), KomojuReport.payment)
    }

    package func capture(_ payment: PaymentID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(
            call(KomojuMapping.Path.capture(payment), KomojuMapping.Nothing(), key: key),
            KomojuReport.payment
        )
    }

    package func release(_ payment: PaymentID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(
            call(KomojuMapping.Path.cancel(payment), KomojuMapping.Nothing(), key: key),
            KomojuReport.payment
        )
    }

    package func close(_ session: SessionID, key: IdempotencyKey) async throws(PaymentGatewayError) -> PaymentReport {
        try await client.ask(
            call(KomojuMapping.Path.cancel(session), KomojuMapping.Nothing(), key: key),
            KomojuReport.session
        )
    }

    /// - Parameter cursor: the number of a page.
    package func payments(begun interval: DateInterval, after cursor: ListingCursor?) async throws(PaymentGatewayError)
        -> PaymentListing
    {
        let page = cursor.flatMap { Int($0.text) } ?? 1
        return try await client.ask(
            .read(KomojuMapping.Path.payments(from: interval.start, to: interval.end, page: page)),
            { (list: KomojuMapping.PaymentList) throws(ProviderAnswer.Fault) in
                var reports: [PaymentReport] = []
                for payment in list.data { reports.append(try KomojuReport.payment(payment)) }
                let next = list.page < list.last_page ? ListingCursor(text: String(list.page + 1)) : nil
                return PaymentListing(payments: reports, next: next)
            }
        )
    }

    func call(_ path: String, _ body: some Encodable, key: IdempotencyKey) throws(PaymentGatewayError) -> ProviderCall {
        let encoder = JSONEncoder()
        // The same act is the same text.
        encoder.outputFormatting = .sortedKeys
        do {
            return .act(path, ByteBuffer(bytes: try encoder.encode(body)), key: key)
        } catch {
            throw PaymentGatewayError(kind: .unsupported("text that JSON cannot hold"), outcome: .certain)
        }
    }
}

extension KomojuMapping.NewSession {
    init(_ order: PaymentOrder) {
        amount = order.amount
        return_url = order.returnURL
        payment_types = order.means.map(KomojuMapping.word)
        default_locale = order.locale.rawValue
        email = order.email
        payment_data = Data(
            external_order_num: order.reference.text,
            capture: order.capture == .now ? "auto" : "manual"
        )
        line_items = order.lines.map(Line.init)
        metadata = [KomojuMapping.orderEntry: order.reference.text]
        expires_in_seconds = order.expiresAt.map { max(1, Int($0.timeIntervalSince(order.placedAt))) }
    }
}
