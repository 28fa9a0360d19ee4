import Domain
import Testing

@Suite struct GroupEntriesTests {
    private let entries = Entries([
        "people.count": ["3"], "people.0.name.family": ["一"], "people.1.name.family": ["二"],
        "people.2.name.family": ["三"],
        "peoples.1.x": ["y"], "note": ["備考"],
    ])

    @Test func `entries after the one taken out move up`() {
        var rest = entries
        rest.removeEntry(1, of: "people")
        let expected: [EntryKey: [String]] = [
            "people.count": ["2"], "people.0.name.family": ["一"], "people.1.name.family": ["三"], "peoples.1.x": ["y"],
            "note": ["備考"],
        ]
        #expect(rest == Entries(expected))
    }

    @Test func `a group grows up to its most`() throws {
        let people = GroupOptions(item: "人", atLeast: 1, atMost: 2, fields: [Field(id: "n", label: "名", kind: .yesNo)])
        let form = try Form(Field(id: "people", label: "人", kind: .group(people)))
        let two = form.journey().entries(addingTo: "people")
        #expect(two.text("people.count") == "2")
        #expect(form.journey(two).entries(addingTo: "people").text("people.count") == "2")
        #expect(form.journey(two).entries(addingTo: "nothing") == two)
    }
}
