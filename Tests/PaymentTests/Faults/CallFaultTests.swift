import App
import Domain
import NIOCore
import PaymentProviders
import Testing

/// Whatever goes wrong on the way, no yen moves twice, and a caller is told whether one may have moved.
@Suite struct CallFaultTests {
    /// A paid order and a refund of it, not yet made.
    private func paid(_ stage: Stage, _ provider: PaymentProvider) async throws -> RefundOrder {
        let gateway = stage.gateway(provider)
        let session = try await gateway.open(try .sample())
        try await stage.pay(session.id, at: provider)
        return try .sample(of: try await gateway.report(on: session.id))
    }

    @Test(
        arguments: PaymentProvider.allCases,
        [
            FaultRule.Kind.errorBeforeAct, .cutAfterAct, .silentAfterAct, .slow, .outage,
        ]
    )
    func `a fault that passes is got over by repeating`(provider: PaymentProvider, fault: FaultRule.Kind) async throws {
        try await Stage.run { stage in
            let refund = try await paid(stage, provider)
            try await stage.fail(FaultRule(fault, times: 1, milliseconds: fault == .outage ? 60_000 : 100))
            let done = try await stage.gateway(provider, patience: .seconds(2)).refund(refund)
            #expect(done.state == .succeeded)
            #expect(try await stage.sum(.refunded) == 300)
            #expect(try await stage.strikes() == [1])
        }
    }

    @Test func `KOMOJU gives the answer that an error took the place of`() async throws {
        try await Stage.run { stage in
            let refund = try await paid(stage, .komoju)
            try await stage.fail(FaultRule(.errorAfterAct, times: 1))
            #expect(try await stage.gateway(.komoju).refund(refund).state == .succeeded)
            #expect(try await stage.sum(.refunded) == 300)
        }
    }

    @Test func `Stripe keeps its errors, so that the outcome must be read`() async throws {
        try await Stage.run { stage in
            let refund = try await paid(stage, .stripe)
            try await stage.fail(FaultRule(.errorAfterAct, times: 1))
            let gateway = stage.gateway(.stripe)
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.refund(refund) }
            #expect(error == PaymentGatewayError(kind: .unexpectedStatus(500), outcome: .unknown))
            #expect(try await gateway.report(on: refund.payment).status == .known(.refunded))
            #expect(try await stage.sum(.refunded) == 300)
        }
    }

    @Test(arguments: PaymentProvider.allCases, [FaultRule.Kind.cutAfterAct, .silentAfterAct, .outage])
    func `where no answer ever comes the outcome is unknown, and is read`(
        provider: PaymentProvider,
        fault: FaultRule.Kind
    ) async throws {
        try await Stage.run { stage in
            let refund = try await paid(stage, provider)
            try await stage.fail(FaultRule(fault, milliseconds: 60_000))
            let hasty = stage.gateway(provider, patience: .milliseconds(fault == .silentAfterAct ? 500 : 10_000))
            let error = try await failure { () async throws(PaymentGatewayError) in try await hasty.refund(refund) }
            guard case .unreachable = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(error.outcome == .unknown)
            let strikes = try await stage.strikes()
            #expect(strikes == [4])
            try await stage.fail()
            let report = try await stage.gateway(provider).report(on: refund.payment)
            #expect(report.refunded == (try await stage.sum(.refunded)))
            #expect(report.refunded == (fault == .outage ? 0 : 300))
            // Under the same key it is done once all the same.
            _ = try await stage.gateway(provider).refund(refund)
            #expect(try await stage.sum(.refunded) == 300)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a provider that wants to be left alone is, and nothing was done`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let refund = try await paid(stage, provider)
            try await stage.fail(FaultRule(.throttle))
            let gateway = stage.gateway(provider)
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.refund(refund) }
            #expect(error == PaymentGatewayError(kind: .throttled(retryAfterSeconds: 1), outcome: .certain))
            // It asked for more patience than this caller has, so that it was not asked again.
            #expect(try await stage.strikes() == [1])
            #expect(try await stage.sum(.refunded) == 0)
        }
    }

    @Test func `a refusal after an attempt without an answer does not make the outcome certain`() async throws {
        try await ScriptedProvider.saying(.init(status: 500), .init(status: 401, body: Self.unauthorised)) { scripted in
            let gateway = scripted.gateway(.komoju)
            let order = try PaymentOrder.sample()
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(order) }
            guard case .refused(let refusal) = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(refusal.status == 401)
            #expect(error.outcome == .unknown)
        }
    }

    private static let unauthorised = #"{"error":{"code":"unauthorized","message":"no","param":null,"details":null}}"#

    @Test(arguments: PaymentProvider.allCases)
    func `where nobody listens nothing was done`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = Stage.gateway(provider, stage.http, base: "http://127.0.0.1:1")
            let order = try PaymentOrder.sample()
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.open(order) }
            guard case .unreachable = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(error.outcome == .certain)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a fault while reading is certain: nothing was to be done`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let refund = try await paid(stage, provider)
            try await stage.fail(FaultRule(.cutAfterAct))
            let gateway = stage.gateway(provider)
            let error = try await failure { () async throws(PaymentGatewayError) in
                try await gateway.report(on: refund.payment)
            }
            #expect(error.outcome == .certain)
        }
    }
}
