import Domain
import Testing

@Suite struct RushRuleTests {
    private static let rush = RushRule.Second(
        p95: 900,
        requests: 20,
        reservationRequests: 15,
        asked: ["sesshu": 10, "card": 1]
    )

    private func purposes(_ seconds: [RushRule.Second]) -> [String] {
        var rule = RushRule()
        for second in seconds { rule.add(second) }
        return rule.purposes
    }

    private func ten(_ change: (inout RushRule.Second) -> Void = { _ in }) -> [RushRule.Second] {
        var second = Self.rush
        change(&second)
        return Array(repeating: second, count: RushRule.length)
    }

    @Test func `ten late seconds of reservations open a room for what every fourth wants`() {
        #expect(purposes(ten()) == ["sesshu"])
        #expect(purposes(ten { $0.asked = ["a": 5, "b": 7, "c": 2] }) == ["b", "a"])
        #expect(purposes(ten { $0.asked = ["d": 5, "c": 5, "b": 5, "a": 5] }) == ["a", "b", "c"])
    }

    @Test func `nine late seconds do not, nor ten with a quick one among them`() {
        #expect(purposes(Array(ten().dropLast())) == [])
        var seconds = ten()
        seconds[4].p95 = 700
        #expect(purposes(seconds) == [])
        #expect(purposes(seconds + Array(ten().prefix(4))) == [])
        #expect(purposes(seconds + Array(ten().prefix(5))) == ["sesshu"])
    }

    @Test func `a load of something else, or a few slow pages, are no rush`() {
        #expect(purposes(ten { $0.reservationRequests = 10 }) == [])
        #expect(purposes(ten { $0.reservationRequests = 11 }) == ["sesshu"])
        #expect(purposes(ten { ($0.requests, $0.reservationRequests) = (4, 4) }) == [])
        #expect(purposes(ten { $0.asked = [:] }) == [])
    }
}
