/// A person's name for comparison: without spaces and middle dots, small ヶ as ケ, dashes after katakana as ー.
enum NameKey {
    static func of(_ name: MarkedText) -> String {
        var key = String.UnicodeScalarView()
        for scalar in ComparisonKey.fold(name.pattern).unicodeScalars {
            switch scalar {
            case "・", "·": continue
            case _ where scalar.properties.isWhitespace: continue
            case "ヶ": key.append("ケ")
            case "ヵ": key.append("カ")
            case _ where ComparisonKey.isDash(scalar) && key.last.map(isKatakana) == true: key.append("ー")
            default: key.append(scalar)
            }
        }
        return String(key)
    }

    private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool { ("ァ"..."ヺ").contains(scalar) }
}
