import Domain
import Testing

@Suite struct MinuteOfDayTests {
    @Test func `every minute of the day is read as it was written`() {
        for minutes in 0...1440 {
            let time = MinuteOfDay(minutes)
            #expect(time?.minutes == minutes)
            #expect(time.flatMap { MinuteOfDay($0.description) } == time)
        }
        #expect(MinuteOfDay("08:30") == MinuteOfDay("8:30"))
    }

    @Test(arguments: ["", "8", "8:3", "8:60", "24:01", "25:00", "-1:00", "8:30:00", "８:30", "008:30", "8.30"])
    func `what is no time is refused`(text: String) {
        #expect(MinuteOfDay(text) == nil)
    }

    @Test(arguments: ["", "8:30", "8:30-", "8:30-8:30", "17:15-8:30", "8:30-12:00-13:00", "8:30~17:15"])
    func `what is no stretch of time is refused`(text: String) {
        #expect(OpeningHours(text) == nil)
    }

    @Test func `times are written for people`() {
        #expect(OpeningHours("8:30-17:00")?.japanese == "8時30分から17時まで")
        #expect(MinuteOfDay("9:05")?.clock == "9:05")
    }
}
