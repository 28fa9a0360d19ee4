import App
import Domain
import PaymentProviders
import Testing

@Suite struct RefundTests {
    @Test(arguments: PaymentProvider.allCases)
    func `money goes back in parts until nothing is left`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider)
            let paid = try await gateway.report(on: session.id)

            let first = try await gateway.refund(try .sample(of: paid, amount: 100, key: "refund-1"))
            #expect(first.amount == 100)
            #expect(first.state == .succeeded)
            let partly = try await gateway.report(on: session.id)
            #expect(partly.status == .known(.partiallyRefunded))
            #expect(partly.refunded == 100)

            let tooMuch = try RefundOrder.sample(of: paid, amount: 201, key: "refund-2")
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.refund(tooMuch) }
            guard case .refused(let refusal) = error.kind else {
                Issue.record("\(error)")
                return
            }
            #expect(refusal.param == "amount")
            #expect(error.outcome == .certain)

            let rest = try await gateway.refund(try .sample(of: paid, key: "refund-3"))
            #expect(rest.amount == 200)
            #expect(try await gateway.report(on: session.id).status == .known(.refunded))
            #expect(try await stage.sum(.refunded) == 300)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `money from a convenience store goes back only to where the payer says`(
        provider: PaymentProvider
    ) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, by: .konbini)
            let paid = try await gateway.report(on: session.id)

            let need = gateway.refundNeed(of: .konbini)
            let without = try RefundOrder.sample(of: paid)
            let error = try await failure { () async throws(PaymentGatewayError) in try await gateway.refund(without) }
            #expect(error == PaymentGatewayError(kind: .refundNeeds(need), outcome: .certain))

            let account = BankAccount(
                bankCode: "0001",
                branchCode: "001",
                kind: .ordinary,
                number: "1234567",
                holder: "カコガワ ハナコ"
            )
            let destination: RefundOrder.Destination =
                need == .account ? .account(account) : .email("hanako@example.jp")
            let refund = try await gateway.refund(try .sample(of: paid, destination: destination))
            #expect(refund.state == .pending)
            #expect(try await gateway.report(on: session.id).status == .known(.paid))
            #expect(try await stage.sum(.refunded) == 0)

            // KOMOJU calls the request otherwise than the refund that comes of it.
            let name = refund.id.text.replacing("request_", with: "")
            try await stage.settle(name, at: provider)
            #expect(try await gateway.report(on: session.id).status == .known(.refunded))
            #expect(try await stage.sum(.refunded) == 300)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a refund that failed leaves the money with the town`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: provider, by: .konbini)
            let paid = try await gateway.report(on: session.id)
            let account = BankAccount(bankCode: "0001", branchCode: "001", kind: .current, number: "1", holder: "カ")
            let destination: RefundOrder.Destination =
                gateway.refundNeed(of: .konbini) == .account ? .account(account) : .email("hanako@example.jp")
            let refund = try await gateway.refund(try .sample(of: paid, destination: destination))
            try await stage.settle(refund.id.text.replacing("request_", with: ""), at: provider, as: "failed")
            let report = try await gateway.report(on: session.id)
            #expect(report.status == .known(.paid))
            #expect(report.refunds.map(\.state) == [.failed])
            #expect(try await stage.sum(.refunded) == 0)
        }
    }
}
