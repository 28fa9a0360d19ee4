/// Numbers in kanji: 二十三, 二三 and 百五. Also inside of names such as 八幡町, which does no harm to a comparison in which
/// both sides are treated alike.
enum KanjiNumeral {
    static func replace(in text: String) -> String {
        text.replacing(/[〇零一二三四五六七八九十百千]+/) { String(value(of: $0.output)) }
    }

    private static func value(of numeral: Substring) -> Int {
        var total = 0
        // Digits that wait for a unit; none yet counts as one.
        var pending: Int?
        for character in numeral.prefix(15) {
            if let digit = digits[character] {
                pending = (pending ?? 0) * 10 + digit
            } else if let unit = units[character] {
                total += (pending ?? 1) * unit
                pending = nil
            }
        }
        return total + (pending ?? 0)
    }

    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
}
