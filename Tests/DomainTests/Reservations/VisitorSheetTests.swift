import Domain
import Foundation
import Testing

@Suite struct VisitorSheetTests {
    private let typed: [EntryKey: [String]] = [
        "shimei.family": ["加古川"], "shimei.given": ["花子"], "furigana.family": ["かこがわ"],
        "furigana.given": ["はなこ"], "denwa": ["０９０ー００００ー００００"], "mail": ["hanako@example.jp"],
        "biko": ["車いすでうかがいます。"],
    ]

    private func purpose(_ id: String, asking ids: String...) throws -> Purpose {
        var purpose = try Purpose.sample(id)
        purpose.questions = ids.map { id in
            Field(
                id: FieldID(rawValue: id),
                label: Text("\(id) of \(purpose.id)"),
                kind: .text(TextOptions()),
                required: .never
            )
        }
        return purpose
    }

    private func read(
        _ typed: [EntryKey: [String]],
        _ purposes: [Purpose] = []
    ) -> (record: VisitorRecord, errors: [FieldError]) {
        VisitorSheet(for: purposes).read(Entries(typed), town: Form.town, today: Form.today)
    }

    @Test func `name, kana and telephone must be told, mail and remark need not`() {
        let (record, errors) = read([:])
        #expect(
            errors == [
                FieldError("shimei.family", "お名前を入力してください。例：加古川 花子"),
                FieldError("furigana.family", "フリガナを入力してください。例：カコガワ ハナコ"),
                FieldError("denwa", "電話番号を入力してください。例：09012345678"),
            ]
        )
        #expect(record.answers.isEmpty)
        #expect(record.lines.isEmpty)
    }

    @Test func `what was typed is read`() {
        let (record, errors) = read(typed)
        #expect(errors == [])
        #expect(record.name == PersonName(family: "加古川", given: "花子"))
        #expect(record.kana == PersonName(family: "カコガワ", given: "ハナコ"))
        #expect(record.telephone == "09000000000")
        #expect(record.email == "hanako@example.jp")
        #expect(record.remark == "車いすでうかがいます。")
        #expect(record.lines.map(\.label) == ["お名前", "フリガナ", "電話番号", "メールアドレス", "窓口に伝えたいこと"])
        #expect(record.ownLines.isEmpty)
    }

    @Test func `a wrong number is told, and what was typed is kept`() {
        var typed = typed
        typed["denwa"] = ["1234"]
        let (record, errors) = read(typed)
        #expect(errors.map(\.key) == ["denwa"])
        #expect(record.telephone == nil)
        #expect(record.entries["denwa"] == ["1234"])
    }

    @Test func `what two purposes ask is asked once, in their order, before the remark`() throws {
        let purposes = [try purpose("birth", asking: "child", "day"), try purpose("move", asking: "day", "from")]
        let sheet = VisitorSheet(for: purposes)
        #expect(
            sheet.fields.map(\.id) == ["shimei", "furigana", "denwa", "mail", "child", "day", "from", "biko"]
        )
        #expect(sheet.fields.first { $0.id == "day" }?.label() == "day of birth")
        let (record, errors) = read(typed.merging(["from": ["明石市"], "child": [" "]]) { $1 }, purposes)
        #expect(errors == [])
        #expect(record.ownLines.map(\.label) == ["from of move"])
        #expect(record.ownLines.map(\.texts) == [["明石市"]])
    }

    @Test func `a record survives JSON`() throws {
        let (record, _) = read(typed.merging(["from": ["明石市"]]) { $1 }, [try purpose("move", asking: "from")])
        let copy = try JSONDecoder().decode(VisitorRecord.self, from: JSONEncoder().encode(record))
        #expect(copy == record)
        #expect(copy.name == record.name)
        #expect(copy.lines.map(\.texts) == record.lines.map(\.texts))
    }
}
