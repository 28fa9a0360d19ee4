import App
import Domain
import Foundation
import NIOCore
import PaymentProviders
import Testing

/// The providers' truth, as it can be read.
@Suite struct LedgerTests {
    private struct Day: Decodable {
        let day: String
        let provider: String
        let payments: Int
        let captured: Int
        let refunded: Int
        let fees: Int
        let payout: Int
    }

    @Test func `every movement is in the ledger and in the day's settlement`() async throws {
        try await Stage.run { stage in
            let komoju = stage.gateway(.komoju)
            let first = try await komoju.open(try .sample("a", amount: 1000))
            try await stage.pay(first.id, at: .komoju)
            let paid = try await komoju.report(on: first.id)
            _ = try await komoju.refund(try .sample(of: paid, amount: 400))
            let second = try await stage.gateway(.stripe).open(try .sample("b", amount: 2000, capture: .authoriseOnly))
            try await stage.pay(second.id, at: .stripe)
            try await stage.advance(seconds: 8 * 86_400)

            let ledger = try await stage.ledger()
            #expect(ledger.map(\.act) == [.captured, .refunded, .authorised, .released])
            #expect(ledger.map(\.order) == ["a-1", "a-1", "b-1", "b-1"])
            #expect(ledger.map(\.amount) == [1000, 400, 2000, 2000])

            let csv = String(buffer: try await stage.get("control/ledger.csv")).split(separator: "\r\n")
            #expect(csv.count == 5)
            #expect(csv[0] == "at,provider,act,order,session,payment,means,amount,fee")
            #expect(csv[1].hasSuffix(",card,1000,36"))

            let settlement = Data(try await stage.get("control/settlement").readableBytesView)
            let day = try #require(try JSONDecoder().decode([Day].self, from: settlement).first)
            #expect(day.provider == "komoju")
            let figures: [Int] = [day.payments, day.captured, day.refunded, day.fees, day.payout]
            #expect(figures == [1, 1000, 400, 36, 564])
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `money that is held too long is let go, which is told as expired`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            let session = try await gateway.open(try .sample(capture: .authoriseOnly))
            try await stage.pay(session.id, at: provider)
            try await stage.advance(seconds: 8 * 86_400)
            #expect(try await gateway.report(on: session.id).status == .known(.expired))
            #expect(try await stage.sum(.released) == 300)
        }
    }

    @Test func `a key is forgotten after a day`() async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(.stripe)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: .stripe)
            let refund = try RefundOrder.sample(of: try await gateway.report(on: session.id), amount: 100)
            _ = try await gateway.refund(refund)
            try await stage.advance(seconds: 86_401)
            _ = try await gateway.refund(refund)
            #expect(try await stage.sum(.refunded) == 200)
        }
    }
}
