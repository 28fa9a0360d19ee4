import Domain
import Foundation
import Testing

@Suite struct WaitlistTests {
    private let monday = CivilDate(nearestTo: 2026, 12, 7)

    @Test(arguments: [(8, 0, true), (7, 59, false), (20, 59, true), (21, 0, false), (0, 0, false)])
    func `offers are made by day alone`(hour: Int, minute: Int, isMade: Bool) throws {
        let hours = try #require(OfferHours("8-21"))
        let moment = monday.startInJapan + TimeInterval(hour * 3600 + minute * 60)
        #expect(hours.contains(moment) == isMade)
        #expect(hours.japanese == "8時から21時の間")
    }

    @Test(arguments: ["", "8", "21-8", "8-8", "-1-8", "8-25", "8-21-22", "a-b"])
    func `hours that are none are refused`(text: String) {
        #expect(OfferHours(text) == nil)
    }

    @Test func `what comes on other days, in the other half of the day or too soon is of no use`() throws {
        let wish = WaitlistWish(days: monday...monday.adding(days: 2), half: .morning)
        let nine = try #require(MinuteOfDay(hour: 9, minute: 0))
        let noon = try #require(MinuteOfDay(hour: 12, minute: 0))
        let before = monday.startInJapan - 3600
        #expect(wish.accepts(monday, at: nine, now: before))
        #expect(wish.accepts(monday.adding(days: 2), at: nine, now: before))
        #expect(!wish.accepts(monday.adding(days: 3), at: nine, now: before))
        #expect(!wish.accepts(monday.adding(days: -1), at: nine, now: before - 86_400))
        #expect(!wish.accepts(monday, at: noon, now: before))
        #expect(WaitlistWish(days: wish.days, half: .afternoon).accepts(monday, at: noon, now: before))
        // Two hours before is time enough, a minute less is not.
        #expect(wish.accepts(monday, at: nine, now: monday.startInJapan + 7 * 3600))
        #expect(!wish.accepts(monday, at: nine, now: monday.startInJapan + 7 * 3600 + 60))
    }
}
