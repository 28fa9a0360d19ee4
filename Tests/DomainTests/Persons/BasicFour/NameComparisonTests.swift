import Domain
import Testing

@Suite struct NameComparisonTests {
    static let pairs: [(form: String, card: String, verdict: BasicFourComparison.Verdict)] = [
        ("加古川　花子", "加古川　花子", .same),
        ("加古川 花子", "加古川　花子", .differsInWriting),
        ("加古川花子", "加古川　花子", .differsInWriting),
        ("加古川  花子 ", "加古川　花子", .differsInWriting),
        ("加古川　華子", "加古川　花子", .differs),
        ("花子　加古川", "加古川　花子", .differs),
        ("渡邊　一郎", "渡辺　一郎", .differsInWriting),
        ("渡邉　一郎", "渡邊　一郎", .differsInWriting),
        ("髙橋　翔", "高橋　翔", .differsInWriting),
        ("山崎　茜", "山﨑　茜", .differsInWriting),
        ("吉野　さくら", "𠮷野　さくら", .differsInWriting),
        ("葛城　忍", "葛\u{E0100}城　忍", .differsInWriting),
        ("神田　徹", "\u{FA19}田　徹", .differsInWriting),
        ("櫻井　眞子", "桜井　真子", .differsInWriting),
        ("國澤　壽", "国沢　寿", .differsInWriting),
        ("齋藤　茂", "斎藤　茂", .differsInWriting),
        ("齊藤　茂", "斉藤　茂", .differsInWriting),
        ("斉藤　茂", "斎藤　茂", .differs),
        ("ｽﾐｽ ﾏﾘｰ", "スミス　マリー", .differsInWriting),
        ("スミス・マリ−", "スミス　マリー", .differsInWriting),
        ("smith mary", "ＳＭＩＴＨ　ＭＡＲＹ", .differsInWriting),
        ("SMITH JOHN", "SMITH MARY", .differs),
        ("神代　ヨシヱ", "神代　ヨシエ", .differs),
        ("花田　はな", "花田　ハナ", .differs),
        ("茅ヶ崎　蓮", "茅ケ崎　蓮", .differsInWriting),
        ("佐々木　愛", "佐佐木　愛", .differs),
        ("", "加古川　花子", .differs),
        ("\u{E001}田　光", "\u{E001}田　光", .same),
    ]

    @Test(arguments: pairs)
    func `a name on a form is compared with the card's`(
        form: String,
        card: String,
        verdict: BasicFourComparison.Verdict
    ) {
        let comparison = BasicFourComparison(
            form: BasicFour(name: MarkedText(form)),
            card: BasicFour(name: MarkedText(card))
        )
        #expect(comparison.verdicts == [.name: verdict])
        #expect(comparison.verdict == verdict)
    }

    @Test(arguments: [
        ("渡邊　𠮷之", BasicFourComparison.Verdict.differsInWriting), ("渡辺　吉之", .differsInWriting),
        ("渡部　吉之", .differsInWriting), ("渡辺　吉行", .differs), ("渡辺辺　吉之", .differs), ("渡\u{E002}　吉之", .differsInWriting),
    ])
    func `a substitute character matches any`(form: String, verdict: BasicFourComparison.Verdict) {
        let comparison = BasicFourComparison(
            form: BasicFour(name: MarkedText(form)),
            card: BasicFour(name: MarkedText("渡辺　吉之", marks: "01010"))
        )
        #expect(comparison.verdict == verdict)
    }
}
