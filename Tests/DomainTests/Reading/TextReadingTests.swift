import Domain
import Testing

@Suite struct TextReadingTests {
    @Test(arguments: [
        ("  加古川駅前 ", "加古川駅前"),
        ("　全角の空白　", "全角の空白"),
        ("cafe\u{301}", "caf\u{E9}"),
        ("か\u{3099}", "が"),
        ("一行目\r\n二行目", "一行目 二行目"),
        ("見え\u{200B}ない\u{FEFF}", "見えない"),
        ("㈱加古川 ☎", "㈱加古川 ☎"),
    ])
    func `text is put in canonical form without blanks around it`(typed: String, expected: String) throws {
        let answer = try Form(.text(TextOptions())).journey(["q": typed]).answers["q"]
        #expect(answer.exactText == expected.scalars)
    }

    /// 髙, 﨑, a compatibility ideograph that plain NFC would replace, ideographs beyond the first plane, and both kinds of
    /// variation selectors.
    @Test(arguments: ["髙橋", "山﨑", "\u{FA19}", "𠮷野", "\u{2F81A}", "辻\u{E0100}", "葛\u{FE00}", "渡邉\u{E0102}邊"])
    func `ideographs come out exactly as they went in`(typed: String) throws {
        let answer = try Form(.text(TextOptions())).journey(["q": typed]).answers["q"]
        #expect(answer.exactText == typed.scalars)
    }

    @Test(arguments: [
        ("ありがとう😀", "絵文字「😀」"),
        ("家族👨‍👩‍👧", "絵文字「👨‍👩‍👧」"),
        ("電話☎️", "絵文字「☎️」"),
        ("旗🇯🇵", "絵文字「🇯🇵」"),
        ("1️⃣", "絵文字「1️⃣」"),
        ("外字\u{E000}", "外字（U+E000）"),
        ("鐘\u{7}", "制御文字（U+0007）"),
        ("零\u{0}字", "制御文字（U+0000）"),
        ("不明\u{FFFD}", "読み取れない文字（U+FFFD）"),
    ])
    func `a character that cannot be printed is refused by name`(typed: String, name: String) throws {
        let errors = try Form(.text(TextOptions())).journey(["q": typed]).errors
        #expect(errors == [FieldError("q", "質問に\(name)は使えません。ほかの文字で入力してください。")])
    }

    @Test func `too long a text is told how many characters too many`() throws {
        let form = try Form(.text(TextOptions(maxLength: 5)))
        #expect(form.journey(["q": "葛\u{E0100}城市長様"]).errors.isEmpty)
        #expect(
            form.journey(["q": "一二三四五六七"]).errors
                == [FieldError("q", "質問は5文字以内で入力してください。2文字多く入力されています。")]
        )
    }

    @Test func `lines are kept where several may be typed`() throws {
        let answer = try Form(.longText(TextOptions())).journey(["q": " 一\r\n二\r三\t四\n"]).answers["q"]
        #expect(answer == .text("一\n二\n三 四"))
    }

    @Test func `without a limit a line has 100 characters and a long text 1000`() throws {
        #expect(try Form(.text(TextOptions())).journey(["q": String(repeating: "あ", count: 100)]).errors.isEmpty)
        #expect(try Form(.text(TextOptions())).journey(["q": String(repeating: "あ", count: 101)]).errors.count == 1)
        #expect(try Form(.longText(TextOptions())).journey(["q": String(repeating: "あ", count: 1000)]).errors.isEmpty)
        #expect(
            try Form(.longText(TextOptions())).journey(["q": String(repeating: "あ", count: 1001)]).errors.count == 1
        )
    }

    @Test(arguments: [
        (TextOptions.Characters.digits, "０１２３", "0123"),
        (.alphanumeric, "ＡＢ１２－３４", "AB12-34"),
        (.alphanumeric, "ZC33ー0001", "ZC33-0001"),
        (.katakana, "かこがわ ﾊﾅｺ", "カコガワ ハナコ"),
    ])
    func `text is converted to the characters asked for`(
        characters: TextOptions.Characters,
        typed: String,
        expected: String
    ) throws {
        let form = try Form(.text(TextOptions(characters: characters)))
        #expect(form.journey(["q": typed]).answers["q"] == .text(expected))
    }

    @Test(arguments: [
        (TextOptions.Characters.digits, "12a", "質問は半角数字で入力してください。例：12345"),
        (.alphanumeric, "車12", "質問は半角の英字、数字、ハイフン（-）で入力してください。例：ABC-12345"),
        (.katakana, "花子", "質問は全角カタカナで入力してください。例：カコガワ"),
    ])
    func `other characters are refused`(characters: TextOptions.Characters, typed: String, message: String) throws {
        let form = try Form(.text(TextOptions(characters: characters)))
        #expect(form.journey(["q": typed]).errors == [FieldError("q", message)])
    }

    @Test func `a required answer is missing, an optional one absent`() throws {
        let required = try Form(.text(TextOptions())).journey(["q": " 　"])
        #expect(required.errors == [FieldError("q", "質問を入力してください。")])
        let optional = try Form(.text(TextOptions()), required: .never).journey(["q": " 　"])
        #expect(optional.errors.isEmpty)
        #expect(optional.answers.isEmpty)
    }
}

extension String {
    /// `==` on strings overlooks canonical equivalents, which is just what must not be overlooked here.
    var scalars: [Unicode.Scalar] { Array(unicodeScalars) }
}

extension Answer? {
    var exactText: [Unicode.Scalar]? {
        if case .text(let text) = self { text.scalars } else { nil }
    }
}
