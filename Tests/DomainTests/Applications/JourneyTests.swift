import Domain
import Testing

@Suite struct JourneyTests {
    private let form: Form

    init() throws {
        let yesNo: FieldKind = .yesNo
        form = try Form(steps: [
            Step(
                id: "who",
                title: "申請者",
                fields: [
                    Field(id: "name", label: "氏名", kind: .name),
                    Field(id: "mail", label: "メールアドレス", kind: .email, required: .never),
                ]
            ),
            Step(
                id: "what",
                title: "必要なもの",
                fields: [
                    Field(id: "abroad", label: "国外ですか", kind: yesNo),
                    Field(id: "country", label: "国", kind: .text(TextOptions()), when: .equals("abroad", "yes")),
                    Field(
                        id: "post",
                        label: "郵便番号",
                        kind: .postalCode(PostalCodeOptions()),
                        when: .not(.equals("abroad", "yes"))
                    ),
                ]
            ),
            Step(
                id: "abroad-only",
                title: "国外の方",
                when: .equals("abroad", "yes"),
                fields: [
                    Field(
                        id: "reason",
                        label: "理由",
                        kind: .longText(TextOptions()),
                        required: .when(.equals("country", "月"))
                    )
                ]
            ),
            Step(
                id: "agree",
                title: "同意",
                fields: [Field(id: "ok", label: "同意", kind: .consent(ConsentOptions(text: "はい。")))]
            ),
        ])
    }

    private let complete: [EntryKey: String] = [
        "name.family": "加古川", "name.given": "花子", "abroad": "no", "post": "6758501", "ok": "yes",
    ]

    @Test func `an empty form begins at its first step`() {
        let journey = form.journey()
        #expect(journey.steps.map(\.step.id) == ["who", "what", "agree"])
        #expect(journey.nextStep?.step.id == "who")
        #expect(!journey.isComplete)
        #expect(journey.answers.isEmpty)
        #expect(journey.stage("who")?.isTouched == false)
    }

    @Test func `a field whose condition is not settled is not asked yet`() {
        #expect(form.journey().stage("what")?.fields.map(\.id) == ["abroad"])
        #expect(form.journey(["abroad": "yes"]).stage("what")?.fields.map(\.id) == ["abroad", "country"])
        #expect(form.journey(["abroad": "no"]).stage("what")?.fields.map(\.id) == ["abroad", "post"])
    }

    @Test func `what is no longer asked does not count but is kept`() {
        var typed = complete
        typed["country"] = "月"
        typed["reason"] = ""
        let journey = form.journey(typed)
        #expect(journey.isComplete)
        #expect(journey.answers["country"] == nil)
        #expect(journey.entries.text("country") == "月")
    }

    @Test func `a step is passed over while its condition does not hold`() {
        var typed = complete
        typed["abroad"] = "yes"
        typed["country"] = "台湾"
        #expect(form.journey(typed).steps.map(\.step.id) == ["who", "what", "abroad-only", "agree"])
        #expect(form.journey(typed).isComplete)
        typed["country"] = "月"
        #expect(form.journey(typed).nextStep?.step.id == "abroad-only")
        #expect(form.journey(typed).errors == [FieldError("reason", "理由を入力してください。")])
    }

    @Test func `a step may be visited when all before it are done`() {
        var typed = complete
        typed["post"] = "675"
        let journey = form.journey(typed)
        #expect(journey.canVisit("who"))
        #expect(journey.canVisit("what"))
        #expect(!journey.canVisit("agree"))
        #expect(!journey.canVisit("abroad-only"))
        #expect(!journey.canVisit("nowhere"))
        #expect(form.journey(complete).canVisit("agree"))
    }

    @Test func `steps follow each other whether done or not`() {
        let journey = form.journey(complete)
        #expect(journey.step(after: "who")?.step.id == "what")
        #expect(journey.step(after: "what")?.step.id == "agree")
        #expect(journey.step(after: "agree") == nil)
        #expect(journey.step(before: "agree")?.step.id == "what")
        #expect(journey.step(before: "who") == nil)
    }

    @Test func `what is left is told in questions and minutes`() {
        #expect(form.journey().remaining == Remaining(questions: 4, minutes: 1))
        #expect(form.journey().remaining.text == "あと4問・約1分")
        let optionalSeen = form.journey(["name.family": "加古川", "name.given": "花子", "mail": ""])
        #expect(optionalSeen.remaining.questions == 2)
        #expect(optionalSeen.progress == 0.5)
        var all = complete
        all["mail"] = ""
        #expect(form.journey(all).remaining == Remaining(questions: 0, minutes: 0))
        #expect(form.journey(all).remaining.text == "")
        #expect(form.journey(all).progress == 1)
    }

    @Test func `minutes are rounded up`() throws {
        let long = { (id: FieldID) in Field(id: id, label: "文", kind: .longText(TextOptions())) }
        #expect(try Form(long("a")).journey().remaining.minutes == 1)
        #expect(
            try Form(long("a"), long("b"), Field(id: "c", label: "c", kind: .yesNo)).journey().remaining.minutes == 3
        )
    }

    @Test func `errors stand in the order of the pages`() {
        #expect(form.journey(["abroad": "no"]).errors.map(\.key) == ["name.family", "post", "ok"])
    }
}
