import App
import Domain
import Foundation
import PaymentProviders
import Testing

/// A payment from its beginning to its end, at both providers.
@Suite struct PaymentTests {
    @Test(arguments: PaymentProvider.allCases)
    func `a card payment is opened, paid and reported`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let order = try PaymentOrder.sample()
            let session = try await gateway.open(order)
            #expect(session.url.hasPrefix("\(stage.base)/\(provider.rawValue)/pay/"))
            let open = try await gateway.report(on: session.id)
            #expect(open.status == .known(.created))
            #expect(open.order == order.reference)
            #expect(open.captured == 0)

            try await stage.pay(session.id, at: provider)
            let paid = try await gateway.report(on: session.id)
            #expect(paid.status == .known(.paid))
            #expect(paid.order == order.reference)
            #expect(paid.session == session.id)
            #expect(paid.amount == 300)
            #expect(paid.captured == 300)
            #expect(paid.means == .card)
            #expect(paid.capturedAt != nil)
            #expect(paid.cardLastFour == (provider == .komoju ? "1111" : "4242"))
            // KOMOJU does not tell what it keeps of a payment.
            #expect(paid.fee == (provider == .komoju ? nil : 10))

            let alone = try await gateway.report(on: try #require(paid.payment))
            #expect(alone.status == .known(.paid))
            #expect(alone.order == order.reference)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `money that is held is taken by a capture`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample(capture: .authoriseOnly))
            try await stage.pay(session.id, at: provider)
            let held = try await gateway.report(on: session.id)
            #expect(held.status == .known(.authorised))
            #expect(held.captured == 0)
            #expect(try await stage.sum(.captured) == 0)

            let taken = try await gateway.capture(try #require(held.payment), key: .sample("capture-1"))
            #expect(taken.status == .known(.paid))
            #expect(try await stage.sum(.captured) == 300)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `money that is held is let go by a release`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample(capture: .authoriseOnly))
            try await stage.pay(session.id, at: provider)
            let payment = try #require(try await gateway.report(on: session.id).payment)
            let released = try await gateway.release(payment, key: .sample("release-1"))
            #expect(released.status == .known(.cancelled))
            #expect(try await stage.sum(.released) == 300)
            let key = try IdempotencyKey.sample("capture-1")
            let refused = try await failure { () async throws(PaymentGatewayError) in
                try await gateway.capture(payment, key: key)
            }
            #expect(refused.outcome == .certain)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a number at a convenience store is reserved, which is not authorised, and paid later`(
        provider: PaymentProvider
    ) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, by: .konbini, .reserved)
            let reserved = try await gateway.report(on: session.id)
            #expect(reserved.status == .known(.reserved))
            #expect(reserved.means == .konbini)
            #expect(try #require(reserved.deadline) > Date())
            #expect(try await stage.ledger().isEmpty)

            try await stage.pay(session.id, at: provider, by: .konbini)
            #expect(try await gateway.report(on: session.id).status == .known(.paid))
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a number that nobody pays in time ends unpaid`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, by: .konbini, .reserved)
            try await stage.advance(seconds: 4 * 86_400)
            let report = try await gateway.report(on: session.id)
            #expect(report.status == .known(provider == .komoju ? .expired : .failed))
            #expect(report.captured == 0)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a declined card leaves the page open for another try`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, .declined)
            #expect(try await gateway.report(on: session.id).status == .known(.declined))
            try await stage.pay(session.id, at: provider)
            #expect(try await gateway.report(on: session.id).status == .known(.paid))
            #expect(try await stage.sum(.captured) == 300)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a session that was closed takes no money`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            let closed = try await gateway.close(session.id, key: .sample("close-1"))
            #expect(closed.status == .known(provider == .komoju ? .cancelled : .expired))
            await #expect(throws: ControlRefused.self) { try await stage.pay(session.id, at: provider) }
            #expect(try await stage.ledger().isEmpty)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a session ends by itself`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            #expect(abs(try #require(session.expiresAt).timeIntervalSinceNow - 3600) < 60)
            try await stage.advance(seconds: 3700)
            #expect(try await gateway.report(on: session.id).status == .known(.expired))
        }
    }

    @Test func `PayPay and Pay-easy are KOMOJU's alone`() async throws {
        try await Stage.run { stage in
            let komoju = stage.gateway(.komoju)
            let wallet = try await komoju.open(try .sample("w", means: [.payPay]))
            try await stage.pay(wallet.id, at: .komoju, by: .paypay)
            #expect(try await komoju.report(on: wallet.id).means == .payPay)
            let bank = try await komoju.open(try .sample("b", means: [.payEasy]))
            try await stage.pay(bank.id, at: .komoju, by: .payEasy, .reserved)
            #expect(try await komoju.report(on: bank.id).status == .known(.reserved))

            let stripe = stage.gateway(.stripe)
            let order = try PaymentOrder.sample(means: [.card, .payPay])
            let error = try await failure { () async throws(PaymentGatewayError) in try await stripe.open(order) }
            #expect(error == PaymentGatewayError(kind: .unsupported("means payPay"), outcome: .certain))
        }
    }
}
