import App
import Telemetry
import Testing

@Suite struct LogTests {
    @Test func `failures are logged without key, address or person`() async throws {
        let refusal = #"{"error":{"code":"invalid","message":"hanako@example.jp is wrong","param":"email"}}"#
        try await ScriptedProvider.saying(.init(status: 503), .init(status: 422, body: refusal)) { scripted in
            let log = HeardLog()
            let gateway = KomojuGateway(
                http: scripted.http,
                base: scripted.base,
                secretKey: Secret("sk_live_1"),
                webhookSecrets: [Secret("whsec_1")],
                rule: Stage.quickRule,
                logger: log.logger
            )
            let order = try PaymentOrder.sample()
            _ = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(order) }
            #expect(log.heard.contains("unexpected status 503"))
            #expect(log.heard.contains("refused with 422 invalid"))
            for secret in ["sk_live_1", "whsec_1", "hanako", scripted.base, "Basic"] {
                #expect(!log.heard.contains(secret))
            }
        }
    }

    @Test func `an error in the log quotes nothing of what was sent`() {
        let refusal = PaymentGatewayError.Refusal(
            status: 422,
            code: "invalid",
            message: "hanako@example.jp is no address",
            param: "email"
        )
        let error = PaymentGatewayError(kind: .refused(refusal), outcome: .certain)
        #expect("\(error)" == "refused with 422 invalid")
    }
}
