import Domain
import Testing

@Suite struct PagePostingTests {
    private let form: Form

    init() throws {
        let ticks = ChoiceOptions(options: [.init(value: "a", label: "い"), .init(value: "b", label: "ろ")])
        let people = GroupOptions(
            item: "人",
            atLeast: 1,
            atMost: 2,
            fields: [
                Field(id: "name", label: "氏名", kind: .name),
                Field(id: "card", label: "カード", kind: .yesNo, required: .never),
            ]
        )
        form = try Form(steps: [
            Step(
                id: "one",
                title: "一",
                fields: [
                    Field(id: "more", label: "詳しく", kind: .yesNo),
                    Field(
                        id: "ticks",
                        label: "印",
                        kind: .choices(ticks),
                        required: .never,
                        when: .equals("more", "yes")
                    ),
                    Field(id: "note", label: "備考", kind: .text(TextOptions()), required: .never),
                    Field(
                        id: "paper",
                        label: "書類",
                        kind: .file(FileOptions(accept: [.pdf], maxFiles: 1, maxMegabytes: 5)),
                        required: .never
                    ),
                ]
            ),
            Step(id: "two", title: "二", fields: [Field(id: "people", label: "人", kind: .group(people))]),
        ])
    }

    @Test func `the inputs of the page are taken over, others ignored`() {
        let posted = Entries([
            "note": ["備考"], "people.0.name.family": ["加古川"], "unknown": ["x"], "note.family": ["x"],
            "paper": ["stolen"],
        ])
        #expect(form.journey().entries(afterPosting: posted, to: "one") == Entries(["note": ["備考"], "more": []]))
    }

    @Test func `saving single inputs leaves the boxes of the page alone`() {
        let before = form.journey(Entries(["more": ["yes"], "ticks": ["a"]]))
        let after = before.entries(
            afterSaving: Entries(["note": ["備考"], "unknown": ["x"], "paper": ["stolen"]]),
            in: "one"
        )
        #expect(after == Entries(["more": ["yes"], "ticks": ["a"], "note": ["備考"]]))
    }

    @Test func `inputs of entries are taken over within the bounds of the group`() {
        let posted = Entries([
            "people.count": ["2"], "people.0.name.family": ["加古川"], "people.1.card": ["yes"], "people.2.card": ["yes"],
            "people.-1.card": ["yes"], "people.x.card": ["yes"], "people.01.card": ["yes"], "people.+1.card": ["yes"],
            "people.0": ["x"], "people.0.other": ["x"],
            "people": ["x"],
        ])
        let expected: [EntryKey: [String]] = [
            "people.count": ["2"], "people.0.name.family": ["加古川"], "people.0.card": [],
            "people.1.card": ["yes"],
        ]
        #expect(form.journey().entries(afterPosting: posted, to: "two") == Entries(expected))
    }

    @Test func `boxes that were on the page and are not sent were unticked`() {
        let before = form.journey(Entries(["more": ["yes"], "ticks": ["a", "b"], "note": ["x"], "paper": ["kept"]]))
        let after = before.entries(afterPosting: Entries(["more": ["yes"], "note": [""]]), to: "one")
        #expect(after == Entries(["more": ["yes"], "ticks": [], "note": [""], "paper": ["kept"]]))
    }

    @Test func `boxes of a question that is no longer asked are kept`() {
        let before = form.journey(Entries(["more": ["yes"], "ticks": ["a", "b"]]))
        let hidden = before.entries(afterPosting: Entries(["more": ["no"]]), to: "one")
        #expect(hidden["ticks"] == ["a", "b"])
        let shownAgain = form.journey(hidden).entries(afterPosting: Entries(["more": ["yes"]]), to: "one")
        #expect(shownAgain["ticks"] == ["a", "b"])
    }

    @Test func `boxes of an entry are unticked too`() {
        let before = form.journey(
            Entries(["people.count": ["1"], "people.0.card": ["yes"], "people.0.name.family": ["加古川"]])
        )
        let after = before.entries(afterPosting: Entries(["people.0.name.family": ["加古川"]]), to: "two")
        #expect(after["people.0.card"] == [])
    }

    @Test func `a page that does not exist changes nothing`() {
        #expect(form.journey().entries(afterPosting: Entries(["note": ["x"]]), to: "three") == Entries())
    }
}
