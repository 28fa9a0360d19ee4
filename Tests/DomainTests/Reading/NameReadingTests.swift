import Domain
import Testing

@Suite struct NameReadingTests {
    @Test(arguments: [
        ("加古川", "花子"),
        ("髙橋", "﨑子"),
        ("\u{FA19}谷", "祐\u{E0101}"),
        ("𠮷田", "太郎"),
        ("佐々木", "ゆめ"),
        ("阿部", "マリー・アンヌ"),
        ("Nguyễn", "Thị Hoa"),
        ("O'Brien", "Jean-Luc"),
        ("Müller", "Jr."),
        ("Иванов", "Иван"),
        ("김", "민준"),
        ("〆木", "一"),
    ])
    func `a name of any letters is kept as it is`(family: String, given: String) throws {
        let answer = try Form(.name).journey(["q.family": family, "q.given": given]).answers["q"]
        guard case .name(let name) = answer else {
            Issue.record("\(family) \(given) is not read as a name")
            return
        }
        #expect(name.family.scalars == family.scalars)
        #expect(name.given.scalars == given.scalars)
    }

    @Test func `blanks are tidied and half width katakana widened`() throws {
        let answer = try Form(.name).journey(["q.family": " ｶﾞﾙｼｱ　 ﾛﾍﾟｽ", "q.given": "Ana\u{A0} María "]).answers["q"]
        #expect(answer == .name(PersonName(family: "ガルシア ロペス", given: "Ana María")))
    }

    @Test(arguments: ["スカルノ", "Sukarno"])
    func `a person with a single name gives it as family name`(single: String) throws {
        let journey = try Form(.name).journey(["q.family": single, "q.given": ""])
        #expect(journey.errors.isEmpty)
        #expect(journey.answers["q"] == .name(PersonName(family: single, given: "")))
    }

    @Test(arguments: [
        ("", "", "q.family", "質問を入力してください。例：加古川 花子"),
        ("", "花子", "q.family", "質問の姓を入力してください。姓と名に分かれないお名前は、姓の欄に入力してください。"),
        ("加古川 花子", "", "q.given", "質問の名を入力してください。姓と名は分けて入力してください。"),
        ("加古川", " ", "q.given", "質問の名を入力してください。姓と名は分けて入力してください。"),
        ("加古川2", "花子", "q.family", "質問の姓に「2」は使えません。文字だけで入力してください。"),
        ("加古川", "花子🌸", "q.given", "質問の名に絵文字「🌸」は使えません。ほかの文字で入力してください。"),
        ("加古\u{E001}", "花子", "q.family", "質問の姓に外字（U+E001）は使えません。ほかの文字で入力してください。"),
    ])
    func `what is no name is told at its input`(family: String, given: String, key: String, message: String) throws {
        let journey = try Form(.name).journey(["q.family": family, "q.given": given])
        #expect(journey.errors == [FieldError(EntryKey(rawValue: key), message)])
        #expect(journey.answers.isEmpty)
    }

    @Test func `both halves of a name are checked at once`() throws {
        let errors = try Form(.name).journey(["q.family": "<b>", "q.given": String(repeating: "あ", count: 65)]).errors
        #expect(errors.map(\.key) == ["q.family", "q.given"])
        #expect(errors.last?.message == "質問の名は64文字以内で入力してください。1文字多く入力されています。")
    }

    @Test(arguments: [
        ("かこがわ", "はなこ", "カコガワ", "ハナコ"),
        ("ｶｺｶﾞﾜ", "ﾊﾟﾘ", "カコガワ", "パリ"),
        ("カコカ゛ワ", "ハ゜リ", "カコガワ", "パリ"),
        ("か\u{3099}とう", "ヴィオラ", "ガトウ", "ヴィオラ"),
        ("オ-ノ", "ｼﾞｮｰｼﾞ", "オーノ", "ジョージ"),
        ("サイトウ−", "みすゞ", "サイトウー", "ミスヾ"),
        ("グエン", "ティ　ホア", "グエン", "ティ ホア"),
        ("スカルノ", "", "スカルノ", ""),
    ])
    func `kana becomes full width katakana`(family: String, given: String, wideFamily: String, wideGiven: String) throws
    {
        let answer = try Form(.kana).journey(["q.family": family, "q.given": given]).answers["q"]
        #expect(answer == .name(PersonName(family: wideFamily, given: wideGiven)))
    }

    @Test(arguments: [
        ("加古川", "ハナコ", "q.family", "質問のセイは全角カタカナで入力してください。例：カコガワ"),
        ("カコガワ", "Hanako", "q.given", "質問のメイは全角カタカナで入力してください。例：ハナコ"),
        ("", "", "q.family", "質問を入力してください。例：カコガワ ハナコ"),
        ("", "ハナコ", "q.family", "質問のセイを入力してください。セイとメイに分かれないお名前は、セイの欄に入力してください。"),
        ("カコ゛ア゛", "ハナコ", "q.family", "質問のセイは全角カタカナで入力してください。例：カコガワ"),
    ])
    func `what is no kana is told at its input`(family: String, given: String, key: String, message: String) throws {
        let errors = try Form(.kana).journey(["q.family": family, "q.given": given]).errors
        #expect(errors.first == FieldError(EntryKey(rawValue: key), message))
    }
}
