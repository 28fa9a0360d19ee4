import Domain
import Testing

@Suite struct RuleTests {
    private let start = Field(id: "start", label: "初日", kind: .date(DateOptions()))
    private let end = Field(id: "end", label: "末日", kind: .date(DateOptions()), required: .never)
    private let rule = Rule(
        at: "end",
        require: .isNotBefore("end", .field("start", plus: 0)),
        message: "末日は初日よりあとの日を入力してください。"
    )

    @Test func `a broken rule is told at its field`() throws {
        let form = try Form(start, end, rules: [rule])
        let broken = form.journey(["start.year": "2026-12-02", "end.year": "2026-12-01"])
        #expect(broken.errors == [FieldError("end.year", "末日は初日よりあとの日を入力してください。")])
        #expect(form.journey(["start.year": "2026-12-01", "end.year": "2026-12-01"]).isComplete)
    }

    @Test func `a rule says nothing while an answer that it needs is missing`() throws {
        let form = try Form(start, end, rules: [rule])
        #expect(form.journey(["start.year": "2026-12-02"]).isComplete)
        #expect(form.journey(["end.year": "2026-12-02"]).errors.map(\.key) == ["start.year"])
    }

    @Test func `a rule is asked only while its condition holds`() throws {
        var rule = rule
        rule.when = .equals("strict", "yes")
        let strict = Field(id: "strict", label: "確認", kind: .yesNo)
        let form = try Form(strict, start, end, rules: [rule])
        let days: [EntryKey: String] = ["start.year": "2026-12-02", "end.year": "2026-12-01"]
        #expect(form.journey(days.merging(["strict": "no"]) { $1 }).isComplete)
        #expect(form.journey(days.merging(["strict": "yes"]) { $1 }).errors.count == 1)
    }

    @Test func `one of two answers can be demanded`() throws {
        let mail = Field(id: "mail", label: "メール", kind: .email, required: .never)
        let telephone = Field(id: "tel", label: "電話", kind: .telephone, required: .never)
        let either = Rule(
            at: "mail",
            require: .any([.isAnswered("mail"), .isAnswered("tel")]),
            message: "メールか電話のどちらかを入力してください。"
        )
        let form = try Form(mail, telephone, rules: [either])
        #expect(form.journey().errors == [FieldError("mail", "メールか電話のどちらかを入力してください。")])
        #expect(form.journey(["tel": "09000000000"]).isComplete)
        #expect(form.journey(["tel": "0900"]).errors.map(\.key) == ["tel"])
    }

    @Test func `a rule inside a group holds for each entry`() throws {
        let stays = GroupOptions(item: "滞在", atLeast: 1, atMost: 3, fields: [start, end])
        let form = try Form(Field(id: "stays", label: "滞在", kind: .group(stays)), rules: [rule])
        let journey = form.journey([
            "stays.0.start.year": "2026-12-01", "stays.0.end.year": "2026-12-05",
            "stays.1.start.year": "2026-12-02", "stays.1.end.year": "2026-12-01",
        ])
        #expect(journey.errors.map(\.key) == ["stays.1.end.year"])
        #expect(journey.question("stays")?.items[1].questions[1].errors.count == 1)
    }
}
