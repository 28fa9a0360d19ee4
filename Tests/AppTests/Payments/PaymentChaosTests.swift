import Domain
import Foundation
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// Everything goes wrong at once: notifications are lost, doubled, late and out of order, the provider fails and cuts its
/// answers off, nodes are killed. In the end every application is paid once, or is not paid and nobody's money is kept.
@Suite struct PaymentChaosTests {
    /// How many people pay; `MADOGUCHI_PAYMENT_CHAOS=2000` is the great run.
    private static let people = ProcessInfo.processInfo.environment["MADOGUCHI_PAYMENT_CHAOS"].flatMap { Int($0) } ?? 48
    private static let atOnce = 8

    @Test func `nobody pays twice, and nothing is kept without right`() async throws {
        try await PayingTown.run { paying in
            let cases = try await ChaosCase.file(Self.people, in: paying)
            let settings = paying.town.settings.filter { $0.key.hasPrefix("MADOGUCHI_PAYMENT") }
            let node = try TestTown(database: paying.town.database, settings: settings)
            try await paying.fail(
                FaultRule(.webhookLost, probability: 0.3),
                FaultRule(.webhookDuplicate, probability: 0.3, copies: 2),
                FaultRule(.webhookReorder, probability: 0.5, milliseconds: 500),
                FaultRule(.errorBeforeAct, probability: 0.08),
                FaultRule(.errorAfterAct, probability: 0.08),
                FaultRule(.cutAfterAct, probability: 0.05),
                FaultRule(.throttle, probability: 0.05),
                seed: 7
            )
            let killing = Task {
                while !Task.isCancelled {
                    let process = try await TownProcess.start(node)
                    try? await Task.sleep(for: .seconds(1))
                    process.kill()
                    // Its jobs are another's as soon as their leases are over.
                    try await paying.pool.execute("update jobs set leased_until = now() where state = 'running'")
                }
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, one) in cases.enumerated() {
                    if index >= Self.atOnce { _ = try await group.next() }
                    group.addTask { try await one.play() }
                }
                try await group.waitForAll()
            }
            killing.cancel()
            _ = try? await killing.value
            try await paying.pool.execute("update jobs set leased_until = now() where state = 'running'")
            try await paying.fail()
            try await ChaosCase.end(in: paying)
            let ledger = try await paying.ledger()
            for one in cases { try await one.judge(by: ledger) }
            try await Self.settle(paying, ledger)
        }
    }

    /// The settlement's sums are the provider's.
    private static func settle(_ paying: PayingTown, _ ledger: [LedgerEntry]) async throws {
        let day = CivilDate(Date())
        try await paying.settle(day)
        let settlement = try #require(try await SettlementStore(database: paying.pool).find(day, of: .komoju))
            .settlement
        func sum(_ act: LedgerEntry.Act) -> Int { ledger.filter { $0.act == act }.reduce(0) { $0 + $1.amount } }
        #expect(settlement.gross == sum(.captured))
        #expect(settlement.refunds == sum(.refunded))
        #expect(settlement.differences == 0)
    }
}
