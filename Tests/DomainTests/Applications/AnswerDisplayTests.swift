import Domain
import Testing

@Suite struct AnswerDisplayTests {
    private static let options = ChoiceOptions(options: [
        .init(value: "nenkin", label: "年金"), .init(value: "sonota", label: "その他", asksText: true),
    ])

    @Test(arguments: [
        (FieldKind.text(TextOptions()), Answer.text("備考"), "備考"),
        (.postalCode(PostalCodeOptions()), .text("6758501"), "675-8501"),
        (.telephone, .text("0790000000"), "0790000000"),
        (.telephone, .text("09000000000"), "090-0000-0000"),
        (.telephone, .text("08000000000"), "0800-000-0000"),
        (.name, .name(PersonName(family: "加古川", given: "花子")), "加古川　花子"),
        (.name, .name(PersonName(family: "スカルノ", given: "")), "スカルノ"),
        (.date(DateOptions()), .date(CivilDate(nearestTo: 2026, 11, 23)), "令和8年11月23日（2026年11月23日）"),
        (
            .address(AddressOptions()),
            .address(Address(prefecture: "兵庫県", city: "加古川市", town: "本町1", building: "ハイツ101")),
            "兵庫県加古川市本町1　ハイツ101"
        ),
        (.choice(options), .choices(["nenkin"], other: nil), "年金"),
        (.choice(options), .choices(["sonota"], other: "引越し"), "その他（引越し）"),
        (.yesNo, .flag(true), "はい"),
        (.yesNo, .flag(false), "いいえ"),
        (.consent(ConsentOptions(text: "同意します。")), .flag(true), "同意する"),
        (.copies(NumberOptions()), .number(3), "3通"),
        (.money(NumberOptions()), .number(1_234_567), "1,234,567円"),
        (.number(NumberOptions(unit: "戸")), .number(-1200), "-1,200戸"),
        (.number(NumberOptions()), .number(100), "100"),
    ])
    func `an answer is shown as people read it`(kind: FieldKind, answer: Answer, text: String) {
        #expect(Field(id: "q", label: "質問", kind: kind).display(answer) == [text])
    }

    @Test func `several ticks and files stand on lines of their own`() {
        let ticks = Field(id: "q", label: "質問", kind: .choices(Self.options))
        #expect(ticks.display(.choices(["nenkin", "sonota"], other: "引越し")) == ["年金", "その他（引越し）"])
        let files = Field(id: "q", label: "質問", kind: .file(FileOptions(accept: [.pdf], maxFiles: 2, maxMegabytes: 5)))
        #expect(files.display(.files(["a", "b"]), fileNames: ["a": "図面.pdf"]) == ["図面.pdf", "ファイル"])
    }

    @Test func `each entry of a group is one line`() {
        let people = GroupOptions(
            item: "人",
            atLeast: 1,
            atMost: 3,
            fields: [
                Field(id: "name", label: "氏名", kind: .name), Field(id: "card", label: "カード", kind: .yesNo),
            ]
        )
        let answer = Answer.group([
            ["name": .name(PersonName(family: "加古川", given: "花子")), "card": .flag(true)],
            ["name": .name(PersonName(family: "髙砂", given: "太郎"))],
        ])
        #expect(
            Field(id: "q", label: "質問", kind: .group(people)).display(answer)
                == ["氏名：加古川　花子、カード：はい", "氏名：髙砂　太郎"]
        )
    }
}
