import Content
import Domain
import Testing

/// The content that comes with the program.
@Suite struct LaunchContentTests {
    @Test func `the content that comes with the program has no faults`() {
        let reading = Content.load(from: Content.bundled, today: .sample)
        #expect(reading.faults.map(\.description) == [])
        #expect(reading.content != nil)
    }

    @Test func `checking it takes few combinations of answers`() {
        let combinations = Content.load(from: Content.bundled, today: .sample).combinations
        #expect(combinations > 1_000)
        #expect(combinations < 10_000)
    }

    @Test func `all thirteen launch procedures are there`() throws {
        let content = try #require(Content.load(from: Content.bundled, today: .sample).content)
        let codes = (1...13).map { $0 < 10 ? "P00\($0)" : "P0\($0)" }
        #expect(content.procedures.map(\.code).sorted() == codes)
    }
}
