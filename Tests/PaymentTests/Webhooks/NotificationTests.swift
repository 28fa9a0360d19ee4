import App
import Domain
import PaymentProviders
import TestKit
import Testing

/// Notifications on their way from the providers to the town.
@Suite struct NotificationTests {
    /// What the order's payments look like from notifications alone.
    private func payments(_ stage: Stage) async -> OrderPayments {
        var payments = OrderPayments(due: 300)
        _ = payments.begin(attempt: 1)
        for notification in await stage.merchant.notifications {
            if let news = notification.news { payments.learn(news) }
        }
        return payments
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a payment and its refund are told`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, .declined)
            try await stage.pay(session.id, at: provider)
            try await eventually { await payments(stage).status == .paid }
            let paid = try await gateway.report(on: session.id)
            _ = try await gateway.refund(try .sample(of: paid))
            try await eventually { await payments(stage).status == .refunded }
            #expect(await payments(stage).counted == paid.payment)
            #expect(await stage.merchant.faults.isEmpty)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a number that is paid later is told twice`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, by: .konbini, .reserved)
            let first = provider == .komoju ? "payment.authorized" : "checkout.session.completed"
            try await eventually { await stage.merchant.types.contains(first) }
            #expect(await !payments(stage).status.wasPaid)
            try await stage.pay(session.id, at: provider, by: .konbini)
            try await eventually { await payments(stage).status == .paid }
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `an end without payment is told`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let session = try await stage.gateway(provider).open(try .sample())
            try await stage.pay(session.id, at: provider, by: .konbini, .reserved)
            try await stage.advance(seconds: 4 * 86_400)
            try await eventually { await [.expired, .failed].contains(payments(stage).status) }
        }
    }

    @Test func `Stripe tells of a session that ended`() async throws {
        try await Stage.run { stage in
            _ = try await stage.gateway(.stripe).open(try .sample())
            try await stage.advance(seconds: 3700)
            try await eventually { await payments(stage).status == .expired }
        }
    }

    @Test func `KOMOJU tries the address`() async throws {
        try await Stage.run { stage in
            _ = try await stage.post("control/ping", "")
            try await eventually { await stage.merchant.notifications.map(\.matter) == [.ping] }
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `what was not taken is sent again`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            await stage.merchant.refuse(5)
            let session = try await stage.gateway(provider).open(try .sample())
            try await stage.pay(session.id, at: provider)
            try await eventually { await payments(stage).status == .paid }
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `duplicates, delays and another order make no difference`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            try await stage.fail(
                FaultRule(.webhookDuplicate, copies: 2),
                FaultRule(.webhookReorder, milliseconds: 200)
            )
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, .declined)
            try await stage.pay(session.id, at: provider)
            let paid = try await gateway.report(on: session.id)
            _ = try await gateway.refund(try .sample(of: paid, amount: 100, key: "refund-1"))
            _ = try await gateway.refund(try .sample(of: paid, amount: 200, key: "refund-2"))
            try await eventually { await payments(stage).status == .refunded }
            try await eventually { await stage.merchant.repeated >= 2 * 4 }
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a wrongly signed one is turned away, and the right one taken`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            try await stage.fail(FaultRule(.webhookForged))
            let session = try await stage.gateway(provider).open(try .sample())
            try await stage.pay(session.id, at: provider)
            try await eventually { await payments(stage).status == .paid }
            #expect(await stage.merchant.faults.contains(.wrongSignature))
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `what is lost is found by reading`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            try await stage.fail(FaultRule(.webhookLost))
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider)
            #expect(try await gateway.report(on: session.id).status == .known(.paid))
            #expect(await stage.merchant.notifications.isEmpty)
        }
    }
}
