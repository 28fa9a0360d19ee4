import Domain
import Testing

@Suite struct ChecklistTests {
    private static let family = [
        "day": "2026-11-20", "whence": "japan", "online": "no", "children": "baby", "public": "no", "handbook": "yes",
        "dog": "yes",
    ]

    @Test func `what has the nearest deadline comes first, then the guide's order, then the walk through the building`()
        throws
    {
        let checklist = try SampleGuide.checklist(Self.family)
        #expect(checklist.items.map(\.rule.id) == ["R1", "R2", "R4", "R3", "R6"])
        #expect(checklist.items(of: .dated).map(\.rule.id) == ["R1", "R2", "R4"])
        #expect(checklist.items(of: .hall).map(\.rule.id) == ["R3"])
        #expect(checklist.items(of: .elsewhere).map(\.rule.id) == ["R6"])
    }

    @Test func `a deadline is a day of the calendar`() throws {
        let checklist = try SampleGuide.checklist(Self.family)
        #expect(checklist.items.first?.due?.last.description == "2026-12-04")
    }

    @Test func `things to bring to the town hall stand once, those for elsewhere do not`() throws {
        #expect(try SampleGuide.checklist(Self.family).papers == ["id-card", "certificate", "account"])
    }

    @Test func `public servants are not sent for the child allowance`() throws {
        var words = Self.family
        words["public"] = "yes"
        #expect(try !SampleGuide.checklist(words).items.map(\.rule.id).contains("R2"))
    }
}
