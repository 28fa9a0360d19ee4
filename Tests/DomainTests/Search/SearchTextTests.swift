import Domain
import Testing

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("じゅうみんひょう", "ジュウミンヒョウ"), ("ｼﾞｭｳﾐﾝﾋｮｳ", "ジュウミンヒョウ"),
        ("コンピューター", "コンピュータ"), ("Juminhyo", "ｊｕｍｉｎｈｙｏ"), ("髙橋　﨑子", "高橋崎子"), ("渡邉", "渡辺"),
        ("神", "\u{FA19}"), ("辻\u{E0100}", "辻"), ("ＵＲＬ", "url"), ("José", "jose"), ("マリー・アンヌ", "マリアンヌ"),
        ("自由ヶ丘", "自由ケ丘"), ("みかづき", "ミカズキ"), ("①", "1"),
    ])
    func `what is written differently but meant alike becomes the same`(one: String, other: String) {
        #expect(SearchText.normalise(one).unicodeScalars.elementsEqual(SearchText.normalise(other).unicodeScalars))
    }

    @Test(arguments: [("カキ", "ガキ"), ("ハハ", "パパ"), ("住民", "市民"), ("キヤ", "キャ"), ("1", "2")])
    func `what is meant differently stays different`(one: String, other: String) {
        #expect(SearchText.normalise(one) != SearchText.normalise(other))
    }

    @Test func `normalising twice changes nothing more`() {
        for text in ["じゅうみんひょうの写し（原本）", "Ǻngström", "ﾊﾟｽﾎﾟｰﾄ", "㈱髙嶋屋"] {
            let once = SearchText.normalise(text)
            #expect(SearchText.normalise(once) == once)
        }
    }

    @Test func `a query has words`() {
        #expect(SearchText.words(" 住民票　うつし ・ ") == ["住民票", "ウツシ"])
        #expect(SearchText.words("").isEmpty)
    }

    @Test func `a person is found by family name, given name and both`() {
        let terms = SearchTerms(for: PersonName(family: "髙橋", given: "花子")).terms
        for query in ["高橋", "髙橋", "花子", "高橋 花子", "髙橋　花子", "高橋花子"] {
            #expect(SearchTerms.query(query).map(terms.contains) == true)
        }
        #expect(SearchTerms.query("高").map(terms.contains) == false)
        #expect(SearchTerms.query(" ・ー") == nil)
        #expect(SearchTerms(for: PersonName(family: "スカルノ", given: "")).terms == ["スカルノ"])
    }
}
