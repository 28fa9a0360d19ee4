/// An address for comparison, by the order of steps of Address Base Registry's geocoder (v2.2.1): fold, drop brackets,
/// dashes, spaces, katakana as hiragana, kanji numerals as digits, 大字 away, 丁目 and 番地 as dashes.
enum AddressKey {
    static func of(_ address: MarkedText) -> String {
        var key = ComparisonKey.fold(address.pattern)
        key.replace(/[(\[〔][^)\]〕]*[)\]〕]/, with: "")
        key = dashed(key)
        key = hiragana(spaced(key))
        key = KanjiNumeral.replace(in: key)
        key = withoutOaza(key)
        return counted(key)
    }

    /// Unifies what stands for a dash. ー is one only after a digit or a counting word; in コーポ it is not.
    private static func dashed(_ text: String) -> String {
        let unified = text.unicodeScalars.map { ComparisonKey.isDash($0) ? "-" : $0 }
        var dashed = String.UnicodeScalarView()
        dashed.append(contentsOf: unified)
        return String(dashed)
            .replacing(/([0-9一二三四五六七八九十目番地号])ー(?=[0-9一二三四五六七八九十])/, with: { "\($0.1)-" })
            .replacing(/([0-9])一(?=[0-9])/, with: { "\($0.1)-" })
    }

    /// A space between two numbers divides them (番地 and room); all others mean nothing.
    private static func spaced(_ text: String) -> String {
        text.replacing(/([0-9])\s+(?=[0-9])/, with: { "\($0.1)-" }).replacing(/\s+/, with: "")
    }

    /// ノ and の, ヶ and ケ and が (after kanji), ッ and ツ meet.
    private static func hiragana(_ text: String) -> String {
        var hiragana = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "ヶ", "ケ": hiragana.append("け")
            case "ヵ": hiragana.append("か")
            case "ッ", "っ": hiragana.append("つ")
            case "が" where hiragana.last?.properties.isIdeographic == true,
                "ガ" where hiragana.last?.properties.isIdeographic == true:
                hiragana.append("け")
            case "ァ"..."ヴ": hiragana.append(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
            default: hiragana.append(scalar)
            }
        }
        return String(hiragana)
    }

    /// 字 is a word only where it is not the end of another one, as in 文字.
    private static func withoutOaza(_ text: String) -> String {
        text.replacing("大字", with: "").replacing("小字", with: "")
            .replacing(/([町村市区丁0-9])字/, with: { "\($0.1)" })
    }

    /// 2丁目3番地の1, 2丁目3番1号 and 2-3-1 meet; 無番地 and 番外地 stay.
    private static func counted(_ text: String) -> String {
        text.replacing(/([0-9])(?:丁目|番地の?|番丁|番街|番(?![町館外])の?|号室|号棟|号(?!線|館)|条(?=[0-9]))/, with: { "\($0.1)-" })
            .replacing(/([0-9])-*の(?=[0-9])/, with: { "\($0.1)-" })
            .replacing(/-{2,}/, with: "-")
            .replacing(/-(?![0-9])/, with: "")
    }
}
