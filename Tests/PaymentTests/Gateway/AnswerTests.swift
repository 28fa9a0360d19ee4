import App
import Domain
import Foundation
import HTTPTypes
import Testing

/// Answers that a gateway must not believe, or must not mistake.
@Suite struct AnswerTests {
    private static func payment(_ replacements: (String, String)...) -> String {
        var text = """
            {"id":"pay1","resource":"payment","status":"captured","amount":300,"tax":0,"payment_method_fee":0,\
            "total":300,"currency":"JPY","amount_refunded":0,"external_order_num":"n-1","session":"s1",\
            "payment_details":{"type":"credit_card","last_four_digits":"1111"},"payment_deadline":null,\
            "captured_at":"2026-11-27T10:00:00.123+09:00","created_at":"2026-11-27T09:59:00+09:00","refunds":[]}
            """
        for (old, new) in replacements { text = text.replacing(old, with: new) }
        return text
    }

    private static func intent(_ replacements: (String, String)...) -> String {
        var text = """
            {"id":"pi_1","object":"payment_intent","status":"processing","amount":300,"amount_received":0,\
            "currency":"jpy","created":1767225600,"metadata":{"order":"n-1"},"cancellation_reason":null,\
            "next_action":null,"last_payment_error":null,"latest_charge":null}
            """
        for (old, new) in replacements { text = text.replacing(old, with: new) }
        return text
    }

    private func report(_ provider: PaymentProvider, _ body: String) async throws -> Result<
        PaymentReport, PaymentGatewayError
    > {
        let result = ResultBox()
        try await ScriptedProvider.saying(.init(body: body)) { scripted in
            let id = try #require(PaymentID("pay1"))
            do throws(PaymentGatewayError) {
                await result.set(.success(try await scripted.gateway(provider).report(on: id)))
            } catch {
                await result.set(.failure(error))
            }
        }
        return try #require(await result.value)
    }

    private actor ResultBox {
        private(set) var value: Result<PaymentReport, PaymentGatewayError>?
        func set(_ value: Result<PaymentReport, PaymentGatewayError>) { self.value = value }
    }

    @Test func `a payment as it should be is read with its times`() async throws {
        let report = try await report(.komoju, Self.payment()).get()
        #expect(report.status == .known(.paid))
        #expect(report.createdAt.timeIntervalSince1970 == 1_795_741_140)
        #expect(abs((report.capturedAt?.timeIntervalSince1970 ?? 0) - 1_795_741_200.123) < 0.001)
        #expect(try await self.report(.stripe, Self.intent()).get().status == .known(.redirected))
    }

    @Test func `a status that nobody knows is told as it is and counts for nothing`() async throws {
        let komoju = try await report(.komoju, Self.payment((#""captured","#, #""settled","#))).get()
        #expect(komoju.status == .unknown("settled"))
        #expect(komoju.captured == 0)
        let stripe = try await report(.stripe, Self.intent(("processing", "paid_out"))).get()
        #expect(stripe.status == .unknown("paid_out"))
        var payments = OrderPayments(due: 300)
        _ = payments.begin(attempt: 1)
        payments.learn(PaymentNews(komoju))
        payments.learn(PaymentNews(stripe))
        #expect(payments.status == .created)
    }

    @Test func `a means that nobody knows does not make an authorisation of a number`() async throws {
        let body = Self.payment(("credit_card", "barter"), (#""captured","#, #""authorized","#))
        let report = try await report(.komoju, body).get()
        #expect(report.status == .unknown("authorized by a means that is not known"))
        #expect(report.means == nil)
    }

    @Test(arguments: [
        (payment((#""amount":300,"#, "")), "amount is missing"),
        (payment((#""amount":300"#, #""amount":"300""#)), "amount is no Int"),
        (payment((#""amount":300"#, #""amount":300.5"#)), "the answer is not readable"),
        (payment((#""currency":"JPY""#, #""currency":"USD""#)), "amount or currency of the payment"),
        (payment((#":300"#, ":\(Int.max)")), "amount or currency of the payment"),
        (payment((#""payment_method_fee":0"#, #""payment_method_fee":\#(Int.min)"#)), "total less payment_method_fee"),
        (payment((#""total":300"#, #""total":500"#)), "total less payment_method_fee is not amount"),
        (payment((#""session":"s1","#, "")), "session is missing"),
        (payment((#""id":"pay1""#, #""id":"../x""#)), "id is not readable"),
        (payment((#""amount_refunded":0"#, #""amount_refunded":100"#)), "amount_refunded is not the sum of refunds"),
        (payment((#""captured","#, #""refunded","#)), "amount_refunded does not go with status"),
        (payment((#""resource":"payment""#, #""resource":"event""#)), "resource is no payment"),
        (payment(("2026-11-27T09:59:00+09:00", "yesterday")), "created_at is not readable"),
        ("<html>maintenance</html>", "the answer is not readable"),
    ])
    func `an answer of KOMOJU that is not as described is an error with a name`(body: String, part: String) async throws
    {
        guard case .failure(let error) = try await report(.komoju, body), case .malformed(let text) = error.kind else {
            Issue.record("it was believed")
            return
        }
        #expect(text.hasPrefix(part))
        #expect(error.outcome == .certain)
    }

    @Test(arguments: [
        (intent((#""currency":"jpy""#, #""currency":"usd""#)), "amount or currency of the payment_intent"),
        (intent((#":300"#, ":\(Int.max)")), "amount or currency of the payment_intent"),
        (intent((#""amount_received":0"#, #""amount_received":301"#)), "amount or currency of the payment_intent"),
        (intent((#","latest_charge":null"#, "")), "latest_charge is missing"),
        (intent((#""latest_charge":null"#, #""latest_charge":"ch_1""#)), "latest_charge is not expanded"),
    ])
    func `an answer of Stripe that is not as described is an error with a name`(body: String, part: String) async throws
    {
        guard case .failure(let error) = try await report(.stripe, body), case .malformed(let text) = error.kind else {
            Issue.record("it was believed")
            return
        }
        #expect(text.hasPrefix(part))
    }

    @Test(arguments: PaymentProvider.allCases)
    func `after an act, an answer that makes no sense leaves the outcome unknown`(
        provider: PaymentProvider
    ) async throws {
        try await ScriptedProvider.saying(.init(body: "{}")) { scripted in
            let gateway = scripted.gateway(provider)
            let order = try PaymentOrder.sample()
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(order) }
            guard case .malformed = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(error.outcome == .unknown)
            #expect(scripted.asked.count == 1)
        }
    }

    @Test func `an answer without end is not read to its end`() async throws {
        let body = String(repeating: " ", count: 5 * 1024 * 1024)
        guard case .failure(let error) = try await report(.komoju, body) else {
            Issue.record("it was believed")
            return
        }
        #expect(error.kind == .malformed("larger than 4194304 bytes"))
    }

    @Test(arguments: [302, 204])
    func `any other status is an error, and nobody is followed elsewhere`(status: Int) async throws {
        let answer = ScriptedProvider.Answer(status: status, headers: [("location", "/elsewhere")])
        try await ScriptedProvider.saying(answer) { scripted in
            let gateway = scripted.gateway(.komoju)
            let order = try PaymentOrder.sample()
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(order) }
            #expect(error == PaymentGatewayError(kind: .unexpectedStatus(status), outcome: .unknown))
            #expect(scripted.asked.count == 1)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `every act carries its key and the version that we know`(provider: PaymentProvider) async throws {
        try await ScriptedProvider.saying(.init(status: 500)) { scripted in
            let gateway = scripted.gateway(provider)
            let order = try PaymentOrder.sample()
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(order) }
            #expect(error == PaymentGatewayError(kind: .unexpectedStatus(500), outcome: .unknown))
            let names =
                provider == .komoju
                ? ("x-komoju-idempotency", "x-komoju-api-version") : ("idempotency-key", "stripe-version")
            let key = try #require(HTTPField.Name(names.0))
            let version = try #require(HTTPField.Name(names.1))
            #expect(scripted.asked.count == 4)
            #expect(scripted.asked.allSatisfy { $0[key] == order.key.text && $0[version] != nil })
        }
    }
}
