import Failover
import Testing

/// What was acknowledged, and for how long nothing was.
@Suite struct LedgerTests {
    private let start = ContinuousClock.now

    /// A ledger to which something was acknowledged at each of these seconds.
    private func ledger(_ seconds: [Int]) -> Ledger {
        let ledger = Ledger()
        for second in seconds { ledger.add(Canary(number: "\(second)", text: "", at: start + .seconds(second))) }
        return ledger
    }

    @Test func `an outage of forty minutes is one, and what was acknowledged last before it is looked for`() {
        let ledger = ledger(Array(0...100) + Array(2500...2510))
        let since = start + .seconds(102)
        let now = start + .seconds(2511)
        #expect(ledger.longestStall(since: since, now: now) == .seconds(2400))
        let sought = ledger.acknowledged(since: since, now: now)
        #expect(sought.map(\.number) == (Array(70...100) + Array(2500...2510)).map { "\($0)" })
    }

    @Test func `a standstill is remembered for as long as the incident lasts`() {
        let ledger = ledger([0, 1, 8] + Array(9...20_000))
        #expect(ledger.longestStall(since: start + .seconds(2), now: start + .seconds(20_000)) == .seconds(7))
        #expect(ledger.longestStall(since: start + .seconds(19_000), now: start + .seconds(20_000)) == .seconds(1))
    }

    @Test func `what the service has forgotten by now is not looked for`() {
        let ledger = ledger([0, 1, 3500])
        let sought = ledger.acknowledged(since: start + .seconds(2), now: start + .seconds(3600))
        #expect(sought.map(\.number) == ["3500"])
    }

    @Test func `without an acknowledgement nobody knows`() {
        #expect(Ledger().longestStall(since: start) == nil)
        #expect(Ledger().acknowledged(since: start).isEmpty)
    }
}
