import App
import Domain
import PaymentProviders
import TestKit
import Testing

@Suite struct IdempotencyTests {
    @Test(arguments: PaymentProvider.allCases)
    func `the same key makes one session and one refund`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let order = try PaymentOrder.sample()
            let session = try await gateway.open(order)
            #expect(try await gateway.open(order) == session)
            try await stage.pay(session.id, at: provider)
            let refund = try RefundOrder.sample(of: try await gateway.report(on: session.id), amount: 100)
            let first = try await gateway.refund(refund)
            #expect(try await gateway.refund(refund) == first)
            #expect(try await stage.sum(.refunded) == 100)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `the same key with something else is refused`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            _ = try await gateway.open(try .sample(amount: 300, key: "k"))
            let other = try PaymentOrder.sample(amount: 400, key: "k")
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(other) }
            guard case .refused(let refusal) = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(["idempotency_mismatch", "idempotency_error"].contains(refusal.code))
            #expect(error.outcome == .certain)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a repetition while the first is running is a conflict, and one that waits gets its answer`(
        provider: PaymentProvider
    ) async throws {
        try await Stage.run { stage in
            try await stage.fail(FaultRule(.slow, times: 1, milliseconds: 3000))
            let order = try PaymentOrder.sample()
            async let first = stage.gateway(provider).open(order)
            try await eventually { try await stage.strikes() == [1] }
            let hasty = stage.gateway(provider, rule: Stage.onceOnly)
            let error = try await failure { () async throws(PaymentGatewayError) in try await hasty.open(order) }
            #expect(error == PaymentGatewayError(kind: .conflict, outcome: .unknown))
            let patient = stage.gateway(provider, rule: RetryRule(attempts: 40, longestPause: .milliseconds(250)))
            let second = try await patient.open(order)
            #expect(try await first == second)
        }
    }

    @Test func `a key is what both providers can take`() {
        #expect(IdempotencyKey("") == nil)
        #expect(IdempotencyKey(String(repeating: "k", count: 101)) == nil)
        #expect(IdempotencyKey("鍵") == nil)
        #expect(IdempotencyKey("a b") == nil)
        #expect(IdempotencyKey(String(repeating: "k", count: 100)) != nil)
    }
}
