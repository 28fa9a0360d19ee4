import App
import Domain
import Foundation
import NIOCore
import PaymentProviders
import Testing

/// Many payments while everything fails now and then. Set `MADOGUCHI_PAYMENT_CHAOS` to run more of them, e.g. 2000.
@Suite struct ChaosTests {
    private static let count = ProcessInfo.processInfo.environment["MADOGUCHI_PAYMENT_CHAOS"].flatMap { Int($0) } ?? 15

    private static let callFaults: [FaultRule] = [
        FaultRule(.errorBeforeAct, probability: 0.05),
        FaultRule(.errorAfterAct, probability: 0.05),
        FaultRule(.cutAfterAct, probability: 0.05),
        FaultRule(.silentAfterAct, probability: 0.01),
        FaultRule(.throttle, probability: 0.02),
    ]
    private static let webhookFaults: [FaultRule] = [
        FaultRule(.webhookDuplicate, probability: 0.2),
        FaultRule(.webhookReorder, probability: 0.5, milliseconds: 100),
        FaultRule(.webhookLost, probability: 0.1),
        FaultRule(.webhookForged, probability: 0.1),
    ]

    /// What became of one order, as the town sees it.
    private struct Fate: Equatable {
        var session: String?
        var status: PaymentStatus
    }

    @Test(arguments: PaymentProvider.allCases)
    func `no yen is lost, moved twice or mistaken, and the same seed goes the same way`(
        provider: PaymentProvider
    ) async throws {
        let first = try await run(provider)
        let second = try await run(provider)
        #expect(first.fates == second.fates)
        #expect(first.strikes == second.strikes)
        #expect(first.strikes.reduce(0, +) > 0)
    }

    /// - Returns: what became of the orders, and how often each fault of calls has struck.
    private func run(_ provider: PaymentProvider) async throws -> (fates: [Fate], strikes: [Int]) {
        let fates = FateBox()
        try await Stage.run { stage in
            let gateway = stage.gateway(provider, patience: .seconds(2))
            try await stage.fail(Self.callFaults + Self.webhookFaults, seed: 20_261_127)
            for number in 0..<Self.count {
                await fates.add(try await live(through: "c\(number)", gateway, stage, provider))
            }
            await fates.set(strikes: Array(try await stage.strikes().prefix(Self.callFaults.count)))
            try await stage.fail()
            try await check(stage, provider, await fates.all)
        }
        return (await fates.all, await fates.strikes)
    }

    private actor FateBox {
        private(set) var all: [Fate] = []
        private(set) var strikes: [Int] = []
        func add(_ fate: Fate) { all.append(fate) }
        func set(strikes: [Int]) { self.strikes = strikes }
    }

    /// Opens, pays and refunds an order as a careful caller does: what is unknown is repeated or read.
    private func live(
        through number: String,
        _ gateway: any PaymentGateway,
        _ stage: Stage,
        _ provider: PaymentProvider
    ) async throws -> Fate {
        let order = try PaymentOrder.sample(number)
        guard let session = await persist({ () async throws(PaymentGatewayError) in try await gateway.open(order) })
        else {
            return Fate(session: nil, status: .created)
        }
        try await stage.pay(session.id, at: provider)
        let read = { () async throws(PaymentGatewayError) in try await gateway.report(on: session.id) }
        guard let paid = await persist(read) else { return Fate(session: session.id.text, status: .created) }
        let refund = try RefundOrder.sample(of: paid, key: "refund-\(number)")
        _ = await persist { () async throws(PaymentGatewayError) in try await gateway.refund(refund) }
        guard let end = await persist(read), case .known(let status) = end.status else {
            return Fate(session: session.id.text, status: .paid)
        }
        return Fate(session: session.id.text, status: status)
    }

    private func persist<Result>(_ act: () async throws(PaymentGatewayError) -> Result) async -> Result? {
        for _ in 0..<3 {
            if let result = try? await act() { return result }
        }
        return nil
    }

    private func check(_ stage: Stage, _ provider: PaymentProvider, _ fates: [Fate]) async throws {
        let ledger = try await stage.ledger()
        for (_, entries) in Dictionary(grouping: ledger, by: \.order) {
            let captured = entries.filter { $0.act == .captured }
            let refunded = entries.filter { $0.act == .refunded }
            #expect(captured.map(\.amount) == [300])
            #expect(refunded.isEmpty || refunded.map(\.amount) == [300])
        }
        let gateway = stage.gateway(provider)
        for fate in fates {
            guard let session = fate.session.flatMap({ SessionID($0) }) else { continue }
            let report = try await gateway.report(on: session)
            let entries = ledger.filter { $0.session == session.text }
            #expect(report.captured == entries.filter { $0.act == .captured }.reduce(0) { $0 + $1.amount })
            #expect(report.refunded == entries.filter { $0.act == .refunded }.reduce(0) { $0 + $1.amount })
        }
    }
}
