import Domain
import Testing

@Suite struct AnswerDifferenceTests {
    private let form: Form
    private let before = Entries([
        "name.family": ["神崎"], "name.given": ["花子"], "abroad": ["yes"], "country": ["台湾"], "people.count": ["2"],
        "people.0.kana.family": ["カコガワ"], "people.1.kana.family": ["タカサゴ"],
    ])

    init() throws {
        let people = GroupOptions(
            item: "人",
            atLeast: 1,
            atMost: 4,
            fields: [Field(id: "kana", label: "フリガナ", kind: .kana)]
        )
        form = try Form(
            Field(id: "name", label: "氏名", kind: .name),
            Field(id: "abroad", label: "国外", kind: .yesNo),
            Field(id: "country", label: "国", kind: .text(TextOptions()), when: .equals("abroad", "yes")),
            Field(id: "people", label: "人", kind: .group(people))
        )
    }

    private func differences(_ change: (inout Entries) -> Void, in keys: Set<EntryKey>? = nil) -> [[String]] {
        var after = before
        change(&after)
        return AnswerDifference.between(form.journey(before), form.journey(after), in: keys)
            .map { [$0.key.rawValue, $0.label] + $0.old + ["→"] + $0.new }
    }

    @Test func `nothing changed is no difference`() {
        #expect(differences { $0["name.given"] = [" 花子 "] }.isEmpty)
    }

    @Test func `a changed answer is shown old and new`() {
        #expect(differences { $0["name.given"] = ["華子"] } == [["name", "氏名", "神崎　花子", "→", "神崎　華子"]])
    }

    @Test func `a compatibility ideograph is another character`() {
        #expect(differences { $0["name.family"] = ["\u{FA19}崎"] }.count == 1)
    }

    @Test func `a question no longer asked lost its answer, a new entry has none before`() {
        #expect(
            differences { $0["abroad"] = ["no"] } == [
                ["abroad", "国外", "はい", "→", "いいえ"], ["country", "国", "台湾", "→"],
            ]
        )
        let added = differences {
            $0["people.count"] = ["3"]
            $0["people.2.kana.family"] = ["アカシ"]
        }
        #expect(added == [["people.2.kana", "人（3）のフリガナ", "→", "アカシ"]])
    }

    @Test func `differences can be limited to some questions`() {
        let change = { (entries: inout Entries) in
            entries["name.given"] = ["華子"]
            entries["people.1.kana.family"] = ["タカハシ"]
        }
        #expect(differences(change).count == 2)
        #expect(differences(change, in: ["people"]).map(\.first) == ["people.1.kana"])
        #expect(differences(change, in: ["people.0"]).isEmpty)
    }

    @Test func `another file is a difference, also when it has the same name`() throws {
        let options = FileOptions(accept: [.jpeg], maxFiles: 1, maxMegabytes: 1)
        let form = try Form(Field(id: "photo", label: "写真", kind: .file(options)))
        let differences = AnswerDifference.between(
            form.journey(Entries(["photo": ["a"]])),
            form.journey(Entries(["photo": ["b"]])),
            fileNames: ["a": "photo.jpg", "b": "photo.jpg"]
        )
        #expect(differences.map(\.key) == ["photo"])
    }
}
