import Domain
import Testing

@Suite struct ChoiceReadingTests {
    private static let options: [ChoiceOptions.Option] = [
        .init(value: "nenkin", label: "年金"),
        .init(value: "sozoku", label: "相続"),
        .init(value: "sonota", label: "その他", asksText: true),
    ]

    private func one(_ typed: [EntryKey: [String]]) throws -> Journey {
        try Form(.choice(ChoiceOptions(options: Self.options))).journey(Entries(typed))
    }

    private func several(_ ticked: [String], atLeast: Int? = nil, atMost: Int? = nil) throws -> Journey {
        let options = ChoiceOptions(options: Self.options, atLeast: atLeast, atMost: atMost)
        return try Form(.choices(options)).journey(Entries(["q": ticked, "q.other": ["引越し"]]))
    }

    @Test func `one of the options is chosen`() throws {
        #expect(try one(["q": ["nenkin"]]).answers["q"] == .choices(["nenkin"], other: nil))
        #expect(try one(["q": ["nenkin"], "q.other": ["忘れ物"]]).answers["q"] == .choices(["nenkin"], other: nil))
        #expect(try one(["q": ["sonota"], "q.other": [" 引越し "]]).answers["q"] == .choices(["sonota"], other: "引越し"))
    }

    @Test func `what is not offered cannot be chosen`() throws {
        #expect(try one([:]).errors == [FieldError("q", "質問を選んでください。")])
        #expect(try one(["q": ["zei"]]).errors == [FieldError("q", "質問を選択肢から一つ選んでください。")])
        #expect(try one(["q": ["nenkin", "sozoku"]]).errors.map(\.key) == ["q"])
        #expect(try several(["nenkin", "zei"]).errors == [FieldError("q", "質問を選択肢から選び直してください。")])
    }

    @Test func `an option that asks for a text needs it`() throws {
        #expect(
            try one(["q": ["sonota"], "q.other": [" "]]).errors
                == [FieldError("q.other", "質問の「その他」の内容を入力してください。")]
        )
    }

    @Test func `several options are kept in the order of the form`() throws {
        #expect(
            try several(["sonota", "nenkin", "nenkin"]).answers["q"] == .choices(["nenkin", "sonota"], other: "引越し")
        )
    }

    @Test func `ticks have a fewest and a most`() throws {
        #expect(try several(["nenkin"], atLeast: 2).errors == [FieldError("q", "質問は2つ以上選んでください。")])
        #expect(
            try several(["nenkin", "sozoku", "sonota"], atMost: 1).errors
                == [FieldError("q", "質問は1つまで選べます。選んだものを2つ外してください。")]
        )
        #expect(try several(["nenkin", "sozoku"], atLeast: 2, atMost: 2).errors.isEmpty)
    }

    @Test func `yes and no are words`() throws {
        let form = try Form(.yesNo)
        #expect(form.journey(["q": "yes"]).answers["q"] == .flag(true))
        #expect(form.journey(["q": "no"]).answers["q"] == .flag(false))
        #expect(form.journey().errors == [FieldError("q", "質問は「はい」か「いいえ」を選んでください。")])
        #expect(form.journey(["q": "maybe"]).errors.map(\.key) == ["q"])
    }

    @Test func `a label that is a question is quoted`() throws {
        let choice = Field(id: "q", label: "だれが届け出ますか", kind: .choice(ChoiceOptions(options: Self.options)))
        #expect(try Form(choice).journey().errors == [FieldError("q", "「だれが届け出ますか」の答えを選んでください。")])
    }

    @Test func `a consent must be ticked`() throws {
        let form = try Form(.consent(ConsentOptions(text: "同意します。")))
        #expect(form.journey(["q": "yes"]).answers["q"] == .flag(true))
        #expect(form.journey(["q": "no"]).errors.map(\.key) == ["q"])
        #expect(form.journey().errors == [FieldError("q", "質問が必要です。内容をお読みになり、同意するときはチェックを入れてください。")])
    }

    @Test func `the empty value that a page sends beside a tick is no answer`() throws {
        let consent = try Form(.consent(ConsentOptions(text: "同意します。")))
        #expect(consent.journey(Entries(["q": ["", "yes"]])).answers["q"] == .flag(true))
        #expect(consent.journey(Entries(["q": [""]])).errors.map(\.key) == ["q"])
        let question = try Form(.yesNo)
        #expect(question.journey(Entries(["q": ["", "no"]])).answers["q"] == .flag(false))
        #expect(question.journey(Entries(["q": ["", "yes", "no"]])).errors.map(\.key) == ["q"])
    }

    @Test func `files are counted`() throws {
        let form = try Form(.file(FileOptions(accept: [.pdf], maxFiles: 2, maxMegabytes: 5)))
        #expect(form.journey().errors == [FieldError("q", "質問のファイルを添付してください。")])
        #expect(form.journey(Entries(["q": ["a", "b"]])).answers["q"] == .files(["a", "b"]))
        #expect(
            form.journey(Entries(["q": ["a", "b", "c"]])).errors
                == [FieldError("q", "質問に添付できるファイルは2個までです。1個削除してください。")]
        )
    }

    @Test func `an explanation asks nothing`() throws {
        let journey = try Form(.explanation(ExplanationOptions(text: "お読みください。"))).journey()
        #expect(journey.isComplete)
        #expect(journey.remaining.questions == 0)
    }
}
