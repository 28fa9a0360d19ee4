import Domain
import Testing

@Suite struct CorrectionTests {
    private let form: Form
    private let submitted = Entries([
        "name.family": ["加古川"], "name.given": ["花子"], "abroad": ["no"], "day.year": ["2026-11-23"],
        "end.year": ["2026-11-30"],
        "people.count": ["2"], "people.0.kana.family": ["カコガワ"], "people.1.kana.family": ["タカサゴ"],
        "people.1.note": ["備考"],
    ])

    init() throws {
        let people = GroupOptions(
            item: "人",
            atLeast: 1,
            atMost: 4,
            fields: [
                Field(id: "kana", label: "フリガナ", kind: .kana),
                Field(id: "note", label: "備考", kind: .text(TextOptions()), required: .never),
            ]
        )
        let steps = [
            Step(
                id: "who",
                title: "申請者",
                fields: [
                    Field(id: "name", label: "氏名", kind: .name),
                    Field(id: "abroad", label: "国外", kind: .yesNo),
                    Field(id: "country", label: "国", kind: .text(TextOptions()), when: .equals("abroad", "yes")),
                ]
            ),
            Step(
                id: "when",
                title: "期間",
                fields: [
                    Field(id: "day", label: "初日", kind: .date(DateOptions(notBefore: .today(plus: 0)))),
                    Field(id: "end", label: "末日", kind: .date(DateOptions(notBefore: .field("day", plus: 0)))),
                ]
            ),
            Step(id: "people", title: "人", fields: [Field(id: "people", label: "人", kind: .group(people))]),
        ]
        form = try Form(steps: steps)
    }

    private func journey(_ entries: Entries, _ requested: EntryKey...) -> Journey {
        let correction = Correction(of: submitted, requested: Set(requested))
        return Journey(form.procedure, entries: entries, correcting: correction, town: Form.town, today: Form.today)
    }

    private func shown(_ journey: Journey) -> [EntryKey] {
        journey.steps.flatMap(\.questions).flatMap { question in
            question.items.isEmpty ? [question.key] : question.items.flatMap { $0.questions.map(\.key) }
        }
    }

    @Test func `a correction shows only what was asked for`() {
        let journey = journey(submitted, "name")
        #expect(journey.steps.map(\.step.id) == ["who"])
        #expect(shown(journey) == ["name"])
        #expect(journey.answers.count == 5)
        #expect(journey.isComplete)
    }

    @Test func `single entries and fields of a group can be opened`() {
        #expect(shown(journey(submitted, "people.1")) == ["people.1.kana", "people.1.note"])
        #expect(shown(journey(submitted, "people.1.note")) == ["people.1.note"])
        #expect(shown(journey(submitted, "people")).count == 4)
    }

    @Test func `entries sent for a locked question are ignored`() {
        let posted = Entries([
            "name.family": ["高砂"], "abroad": ["yes"], "country": ["月"], "people.1.note": ["x"],
        ])
        let after = journey(submitted, "name").entries(afterPosting: posted, to: "who")
        #expect(after["name.family"] == ["高砂"])
        #expect(after["abroad"] == ["no"])
        #expect(!after.has("country"))
        let inGroup = Entries(["people.count": ["4"], "people.0.note": ["x"], "people.1.note": ["y"]])
        let people = journey(submitted, "people.1.note").entries(afterPosting: inGroup, to: "people")
        #expect(people["people.1.note"] == ["y"])
        #expect(people["people.count"] == ["2"])
        #expect(!people.has("people.0.note"))
    }

    @Test func `a question that the correction makes necessary opens and stays open`() {
        var entries = submitted
        entries["abroad"] = ["yes"]
        let asked = journey(entries, "abroad")
        #expect(shown(asked) == ["abroad", "country"])
        #expect(asked.errors.map(\.key) == ["country"])
        entries["country"] = ["台湾"]
        #expect(shown(journey(entries, "abroad")) == ["abroad", "country"])
    }

    @Test func `a locked answer that became wrong opens until the end of the correction`() {
        var entries = submitted
        entries["day.year"] = ["2026-12-24"]
        let broken = journey(entries, "day")
        #expect(shown(broken) == ["day", "end"])
        #expect(broken.errors.map(\.key) == ["end.year"])
        entries["end.year"] = ["2026-12-31"]
        #expect(shown(journey(entries, "day")) == ["day", "end"])
        #expect(journey(entries, "day").isComplete)
    }

    @Test func `a whole group can get further entries`() {
        let posted = Entries(["people.count": ["3"], "people.2.kana.family": ["アカシ"]])
        let after = journey(submitted, "people").entries(afterPosting: posted, to: "people")
        #expect(shown(journey(after, "people")).count == 6)
    }

    @Test func `without a correction everything is open`() {
        #expect(form.journey(submitted).isOpen("people.0.note"))
        #expect(!journey(submitted, "name").isOpen("people.0.note"))
    }
}
