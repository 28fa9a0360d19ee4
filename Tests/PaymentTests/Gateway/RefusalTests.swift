import App
import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1
import PaymentProviders
import Testing

/// What providers say no to, and how strictly the double checks what it is sent.
@Suite struct RefusalTests {
    @Test(arguments: PaymentProvider.allCases)
    func `a wrong key is refused, and nothing was done`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider, secretKey: "sk_test_wrong")
            let order = try PaymentOrder.sample()
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(order) }
            guard case .refused(let refusal) = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(refusal.status == 401)
            #expect(error.outcome == .certain)
        }
    }

    @Test func `KOMOJU takes an order number once`() async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(.komoju)
            _ = try await gateway.open(try .sample(key: "one"))
            let again = try PaymentOrder.sample(key: "two")
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(again) }
            guard case .refused(let refusal) = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(refusal.param == "external_order_num")
            _ = try await gateway.open(try .sample(attempt: 2, key: "three"))
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `what does not exist is refused with 404`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let nothing = try #require(SessionID("nothing"))
            let error = try await failure { () async throws(PaymentGatewayError) in
                try await gateway.report(on: nothing)
            }
            guard case .refused(let refusal) = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(refusal.status == 404)
        }
    }

    @Test(arguments: [
        (#"{"amount":300,"currency":"JPY","return_url":"x"}"#, "payment_data", "missing_parameter"),
        (#"{"currency":"JPY","return_url":"x"}"#, "amount", "missing_parameter"),
        (#"{"amount":"300","currency":"JPY"}"#, "amount", "invalid_parameter"),
        (#"{"amount":300,"currency":"USD"}"#, "currency", "invalid_parameter"),
        (
            #"{"amount":300,"currency":"JPY","return_url":"x","payment_data":{"external_order_num":"1","x":1}}"#,
            "payment_data.x", "unknown_parameter"
        ),
        (
            #"{"amount":300,"currency":"JPY","return_url":"x","payment_data":{"external_order_num":"1"},"y":1}"#, "y",
            "unknown_parameter"
        ),
    ])
    func `KOMOJU's double names the parameter that is wrong`(body: String, param: String, code: String) async throws {
        try await Stage.run { stage in
            let answer = try await stage.post("komoju/api/v1/sessions", body, ["authorization": Self.basic])
            #expect(answer.status == 422)
            #expect(answer.body.contains(#""param":"\#(param)""#))
            #expect(answer.body.contains(#""code":"\#(code)""#))
        }
    }

    @Test(arguments: [
        ("mode=payment", "line_items", "parameter_missing"),
        ("client_reference_id=1", "mode", "parameter_missing"),
        ("mode=payment&line_items[0][quantity]=1", "line_items[0][price_data]", "parameter_missing"),
        (
            "mode=payment&line_items[0][quantity]=x&line_items[0][price_data][currency]=jpy", "line_items[0][quantity]",
            "parameter_invalid"
        ),
        (
            """
            mode=payment&client_reference_id=1&success_url=x&line_items[0][quantity]=1\
            &line_items[0][price_data][currency]=jpy&line_items[0][price_data][unit_amount]=300\
            &line_items[0][price_data][product_data][name]=n&colour=red
            """,
            "colour", "parameter_unknown"
        ),
    ])
    func `Stripe's double names the parameter that is wrong`(body: String, param: String, code: String) async throws {
        try await Stage.run { stage in
            let headers: HTTPHeaders = ["authorization": "Bearer \(Stage.secretKey)"]
            let answer = try await stage.post("stripe/v1/checkout/sessions", body, headers)
            #expect(answer.status == 400)
            #expect(answer.body.contains(#""param":"\#(param)""#))
            #expect(answer.body.contains(#""code":"\#(code)""#))
        }
    }

    private static let basic = "Basic c2tfdGVzdF9zdGFnZTo="
}
