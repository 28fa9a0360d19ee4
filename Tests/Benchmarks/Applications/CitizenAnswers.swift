/// 印鑑登録証明書, rightly filled in: a form of five pages.
enum CitizenAnswers {
    static let procedure = "inkan-shomei"

    static let steps: [[(String, String)]] = [
        [
            ("shimei.family", "加古川"), ("shimei.given", "花子"),
            ("furigana.family", "カコガワ"), ("furigana.given", "ハナコ"),
            ("seinengappi.era", "showa"), ("seinengappi.year", "60"), ("seinengappi.month", "4"),
            ("seinengappi.day", "1"),
            ("yubin-bango", "675-8501"),
            ("jusho.prefecture", "兵庫県"), ("jusho.city", "加古川市"), ("jusho.town", "加古川町北在家2000"),
            ("denwa", "090-1234-5678"),
        ],
        [("inkan-toroku-bango", "123456")],
        [("shiyo-mokuteki", "nenkin"), ("tsusu", "2")],
        [("sofu-hoho", "futsu")],
        [("doi", "yes")],
    ]
}
