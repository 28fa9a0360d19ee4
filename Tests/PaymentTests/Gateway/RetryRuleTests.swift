import Testing

@testable import App

@Suite struct RetryRuleTests {
    private func rule(jitter: Double) -> RetryRule {
        RetryRule(attempts: 6, firstPause: .seconds(1), longestPause: .seconds(5), jitter: { jitter })
    }

    @Test func `pauses double up to the longest, and end with the attempts`() {
        let pauses = (1...6).map { rule(jitter: 1).pause(after: $0, wish: nil) }
        #expect(pauses == [.seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5), nil])
    }

    @Test func `chance spreads callers over the whole pause`() {
        #expect(rule(jitter: 0).pause(after: 3, wish: nil) == .zero)
        #expect(rule(jitter: 0.25).pause(after: 3, wish: nil) == .seconds(1))
    }

    @Test func `a provider's wish is met exactly, or it is not asked again`() {
        #expect(rule(jitter: 0).pause(after: 1, wish: .seconds(3)) == .seconds(3))
        #expect(rule(jitter: 0).pause(after: 1, wish: .seconds(6)) == nil)
        #expect(rule(jitter: 0).pause(after: 6, wish: .seconds(1)) == nil)
    }
}
