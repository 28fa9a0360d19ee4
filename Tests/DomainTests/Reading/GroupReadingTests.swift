import Domain
import Testing

@Suite struct GroupReadingTests {
    private let form: Form

    init() throws {
        let people = GroupOptions(
            item: "引っ越す方",
            atLeast: 1,
            atMost: 4,
            fields: [
                Field(id: "name", label: "氏名", kind: .text(TextOptions())),
                Field(id: "birth", label: "生年月日", kind: .date(DateOptions()), required: .never),
                Field(id: "card", label: "カードの有無", kind: .yesNo, when: .isAtLeast("count", 2)),
            ]
        )
        form = try Form(
            Field(id: "count", label: "枚数", kind: .number(NumberOptions()), required: .never),
            Field(id: "members", label: "引っ越す方", kind: .group(people))
        )
    }

    @Test func `each entry is read by itself`() throws {
        let journey = form.journey([
            "members.count": "2", "members.0.name": "加古川", "members.1.name": "髙砂", "members.1.birth.year": "S60.4.1",
        ])
        #expect(journey.errors.isEmpty)
        let birth = try #require(CivilDate("1985-04-01"))
        #expect(
            journey.answers["members"]
                == .group([["name": .text("加古川")], ["name": .text("髙砂"), "birth": .date(birth)]])
        )
    }

    @Test func `an error names the entry and has the whole key`() {
        let journey = form.journey([
            "members.count": "2", "members.0.name": "加古川", "members.1.name": "", "members.1.birth.year": "2025-02-29",
        ])
        #expect(
            journey.errors == [
                FieldError("members.1.name", "引っ越す方（2）の氏名を入力してください。"),
                FieldError("members.1.birth.day", "引っ越す方（2）の生年月日の日を確かめてください。2025年2月は28日までです。"),
            ]
        )
    }

    @Test func `empty entries beyond the fewest are shown but do not count`() throws {
        let journey = form.journey([
            "members.count": "3", "members.0.name": "加古川", "members.1.name": "", "members.1.birth.era": "reiwa",
            "members.2.name": "髙砂",
        ])
        #expect(journey.errors.isEmpty)
        #expect(journey.answers["members"] == .group([["name": .text("加古川")], ["name": .text("髙砂")]]))
        #expect(journey.question("members")?.items.map(\.key) == ["members.0", "members.1", "members.2"])
    }

    @Test func `the fewest entries must be filled in`() {
        #expect(form.journey().errors == [FieldError("members.0.name", "引っ越す方（1）の氏名を入力してください。")])
    }

    @Test(arguments: [("0", 1), ("3", 3), ("99", 4), ("-1", 1), ("x", 1)])
    func `the number of entries shown stays within its bounds`(count: String, shown: Int) {
        #expect(form.journey(["members.count": count]).question("members")?.items.count == shown)
    }

    @Test func `without a number as many entries are shown as are filled in`() {
        let journey = form.journey(["members.0.name": "一", "members.1.name": "二", "members.3.name": "四"])
        #expect(journey.question("members")?.items.count == 2)
    }

    @Test func `a field of an entry may hang on an answer outside`() {
        let few = form.journey(["count": "1", "members.0.name": "一"])
        #expect(few.isComplete)
        let many = form.journey(["count": "2", "members.0.name": "一"])
        #expect(many.errors.map(\.key) == ["members.0.card"])
    }

    @Test func `an optional group may be left empty`() throws {
        let past = GroupOptions(
            item: "以前の住所",
            atLeast: 1,
            atMost: 3,
            fields: [Field(id: "place", label: "住所", kind: .text(TextOptions()))]
        )
        let journey = try Form(.group(past), required: .never).journey(["q.count": "1", "q.0.place": ""])
        #expect(journey.isComplete)
        #expect(journey.answers.isEmpty)
    }
}
