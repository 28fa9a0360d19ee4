import Domain
import Foundation
import Testing

@Suite struct SettlementLineTests {
    private static func report(_ payment: String, captured: Int, refunded: Int = 0) throws -> PaymentReport {
        let refund = try #require(RefundID("r\(payment)"))
        return PaymentReport(
            provider: .stripe,
            session: nil,
            payment: try #require(PaymentID(payment)),
            order: OrderReference(number: "A", attempt: 1),
            status: .known(captured > 0 ? .paid : .expired),
            amount: max(captured, 1),
            captured: captured,
            refunds: refunded > 0 ? [Refund(id: refund, amount: refunded, state: .succeeded)] : [],
            fee: 15,
            createdAt: .now
        )
    }

    private static func own(_ payment: String, captured: Int, refunded: Int = 0) throws -> OwnPayment {
        OwnPayment(
            payment: try #require(PaymentID(payment)),
            order: try #require(OrderReference(number: "A", attempt: 1)),
            means: .card,
            begunAt: .now,
            sums: SettlementLine.Sums(captured: captured, refunded: refunded)
        )
    }

    @Test func `the same money is no difference, and what never moved is no line`() throws {
        let lines = SettlementLine.compare(
            [try Self.report("a", captured: 410, refunded: 110), try Self.report("b", captured: 0)],
            with: [try Self.own("a", captured: 410, refunded: 110), try Self.own("c", captured: 0)]
        )
        #expect(lines.map(\.payment) == ["a"])
        #expect(lines.allSatisfy { $0.difference == nil })
        #expect(lines.first?.net == 285)
    }

    @Test func `each difference has its name`() throws {
        let lines = SettlementLine.compare(
            [
                try Self.report("a", captured: 410), try Self.report("b", captured: 410),
                try Self.report("c", captured: 410, refunded: 10), try Self.report("e", captured: 0),
            ],
            with: [
                try Self.own("b", captured: 400), try Self.own("c", captured: 410), try Self.own("d", captured: 5),
                try Self.own("e", captured: 5),
            ]
        )
        #expect(lines.map(\.difference) == [.missingHere, .captured, .refunded, .missingThere, .missingThere])
    }
}
