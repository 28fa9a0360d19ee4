import Domain
import Foundation
import Testing

@Suite struct WaitingRuleTests {
    private func change(_ load: NodeLoad?, isUsed: Bool = true, sinceFall: TimeInterval? = nil) -> AdmissionRate.Change
    {
        AdmissionRate.change(worst: load, isUsed: isUsed, sinceFall: sinceFall)
    }

    @Test func `a quick service lets more people in, a slow one half as many`() {
        #expect(change(NodeLoad(p95: 299)) == .rise)
        #expect(change(NodeLoad(p95: 300)) == .none)
        #expect(change(NodeLoad(p95: 700)) == .none)
        #expect(change(NodeLoad(p95: 701)) == .fall)
        #expect(change(NodeLoad(p95: 10, waitingForPool: 1)) == .fall)
        #expect(change(nil) == .none)
    }

    @Test func `what nobody asks for does not grow, and what was halved is first looked at`() {
        #expect(change(NodeLoad(p95: 10), isUsed: false) == .none)
        #expect(change(NodeLoad(p95: 2000), sinceFall: 2.9) == .none)
        #expect(change(NodeLoad(p95: 2000), sinceFall: 3) == .fall)
    }

    @Test func `the rate grows by a tenth and at least by a half, and stays between its limits`() {
        #expect(AdmissionRate(1).after(.rise, limit: 50).perSecond == 1.5)
        #expect(abs(AdmissionRate(20).after(.rise, limit: 50).perSecond - 22) < 0.001)
        #expect(AdmissionRate(49).after(.rise, limit: 50).perSecond == 50)
        #expect(AdmissionRate(20).after(.fall, limit: 50).perSecond == 10)
        #expect(AdmissionRate(0.6).after(.fall, limit: 50).perSecond == AdmissionRate.least)
        #expect(AdmissionRate(20).after(.none, limit: 5).perSecond == 5)
    }

    @Test func `under a load that answers late beyond a capacity the rate settles around the capacity`() {
        let capacity = 23.0
        var rate = AdmissionRate(AdmissionRate.first)
        var sinceFall: TimeInterval?
        var admitted: [Double] = []
        for _ in 0..<600 {
            admitted.append(rate.perSecond)
            let load = NodeLoad(p95: rate.perSecond > capacity ? 900 : 150)
            let change = change(load, sinceFall: sinceFall)
            sinceFall = change == .fall ? 1 : sinceFall.map { $0 + 1 }
            rate = rate.after(change, limit: 500)
        }
        let mean = admitted.suffix(300).reduce(0, +) / 300
        #expect(mean > capacity * 0.6 && mean < capacity * 1.1, "\(mean)")
    }

    @Test(arguments: [
        (0, 5.0, "1分以内"), (120, 5.0, "1分以内"), (600, 5.0, "およそ1〜4分"), (3000, 3.0, "およそ11〜27分"),
        (6000, 2.0, "およそ35〜80分"), (90, 0.5, "およそ2〜5分"), (40_000, 2.0, "3時間以上"),
    ])
    func `how long it takes is told as an interval that contains the present pace`(
        ahead: Int,
        rate: Double,
        text: String
    ) throws {
        let span = try #require(WaitingSpan(ahead: ahead, perSecond: rate))
        #expect(span.text == text)
        let minutes = Double(ahead) / rate / 60
        #expect(Double(span.from) <= minutes && minutes <= Double(span.to))
    }

    @Test func `a line that stands has no time`() {
        #expect(WaitingSpan(ahead: 10, perSecond: 0) == nil)
        #expect(WaitingSpan(ahead: -1, perSecond: 1) == nil)
    }

    @Test func `pages ask again between ten and sixty seconds, nearer to the front more often, and not together`() {
        for random in stride(from: 0.0, to: 1, by: 0.05) {
            for ahead in [0, 10, 100, 1000, 100_000] {
                let seconds = WaitingRefresh.seconds(ahead: ahead, perSecond: 5, random: random)
                #expect((10...60).contains(seconds), "\(ahead) \(random)")
            }
        }
        #expect(WaitingRefresh.seconds(ahead: 5, perSecond: 5, random: 0.5) == 13)
        #expect(WaitingRefresh.seconds(ahead: 5000, perSecond: 5, random: 0.5) == 50)
        let spread = Set((0..<100).map { WaitingRefresh.seconds(ahead: 5000, perSecond: 5, random: Double($0) / 100) })
        #expect(spread.count > 15)
    }

    @Test func `at the opening all look within ten seconds of it`() {
        let late = (0..<100).map { WaitingRefresh.seconds(untilOpening: 8, random: Double($0) / 100) }
        #expect(late.allSatisfy { (10...18).contains($0) })
        #expect(Set(late).count >= 8)
        #expect((10...60).contains(WaitingRefresh.seconds(untilOpening: 3000, random: 0.3)))
        for left in stride(from: 0.0, to: 200, by: 1) {
            let seconds = Double(WaitingRefresh.seconds(untilOpening: left, random: 0.99))
            #expect(seconds < left || seconds <= left + 10, "\(left)")
        }
    }

    @Test func `a room closes by itself when nobody has waited, or hoped, for long`() {
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        func isOver(hand: Bool = false, opening: TimeInterval? = nil, waited: TimeInterval, full: TimeInterval? = nil)
            -> Bool
        {
            WaitingRule.isOver(
                isByHand: hand,
                opening: opening.map { now + $0 },
                waited: now - waited,
                fullSince: full.map { now - $0 },
                now: now
            )
        }
        #expect(!isOver(waited: 299))
        #expect(isOver(waited: 300))
        #expect(!isOver(hand: true, waited: 10_000))
        #expect(!isOver(opening: 60, waited: 10_000))
        #expect(!isOver(opening: -200, waited: 10_000))
        #expect(isOver(opening: -300, waited: 10_000))
        #expect(!isOver(waited: 0, full: 3599))
        #expect(isOver(waited: 0, full: 3600))
    }

    @Test func `places can be taken from an hour before the opening`() {
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        #expect(WaitingRule.isLobbyOpen(opening: nil, now: now))
        #expect(WaitingRule.isLobbyOpen(opening: now + 3600, now: now))
        #expect(!WaitingRule.isLobbyOpen(opening: now + 3601, now: now))
        #expect(WaitingRule.isLobbyOpen(opening: now - 1, now: now))
    }
}
