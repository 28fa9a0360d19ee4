import Content
import Domain
import Testing

/// The content that comes with the program.
@Suite struct LaunchContentTests {
    @Test func `the content that comes with the program has no faults`() {
        let reading = ShippedContent.reading
        #expect(reading.faults.map(\.description) == [])
        #expect(reading.content != nil)
    }

    @Test func `checking it takes few combinations of answers`() {
        let combinations = ShippedContent.reading.combinations
        #expect(combinations > 1_000)
        #expect(combinations < 50_000)
    }

    @Test func `the catalogue is whole, and most of it can be applied for online`() throws {
        let content = try #require(ShippedContent.reading.content)
        let codes = (1...131).map { "P" + String(String(1000 + $0).dropFirst()) }
        #expect(content.procedures.map(\.code).sorted() == codes)
        #expect(content.procedures.count(where: \.isOnline) >= 100)
    }

    @Test func `there is a guide for each of the twelve life events`() throws {
        let content = try #require(ShippedContent.reading.content)
        let events = ["MI", "MV", "MO", "MA", "BI", "DV", "DE", "SC", "CA", "BU", "DS", "WK"]
        #expect(Set(content.guides.map(\.event)) == Set(events))
        #expect(content.guides.map(\.rules.count).reduce(0, +) >= 293)
    }
}
