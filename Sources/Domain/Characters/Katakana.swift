/// Hiragana and half-width katakana as full-width katakana.
enum Katakana {
    static func of(_ text: String) -> String {
        convert(text, hiragana: true)
    }

    /// Half-width katakana as full-width katakana; hiragana stays.
    static func widen(_ text: String) -> String {
        convert(text, hiragana: false)
    }

    private static func convert(_ text: String, hiragana: Bool) -> String {
        var converted = String.UnicodeScalarView()
        var needsComposing = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3041...0x3096 where hiragana, 0x309D...0x309E where hiragana:
                converted.append(Unicode.Scalar(scalar.value + 0x60) ?? scalar)
            case 0xFF61...0xFF9F:
                converted.append(halfWidth[Int(scalar.value - 0xFF61)])
                needsComposing = true
            case 0x309B, 0x309C:
                converted.append(scalar == "゛" ? voiced : halfVoiced)
                needsComposing = true
            case _ where HalfWidth.isHyphen(scalar) && converted.last.map(isLetter) == true:
                converted.append("ー")
            default:
                converted.append(scalar)
                needsComposing = needsComposing || scalar == voiced || scalar == halfVoiced
            }
        }
        return needsComposing ? CanonicalForm.compose(String(converted)) : String(converted)
    }

    /// Full-width katakana incl. ー and the iteration marks.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30A1...0x30FA, 0x30FC...0x30FE: true
        default: false
        }
    }

    private static let voiced: Unicode.Scalar = "\u{3099}"
    private static let halfVoiced: Unicode.Scalar = "\u{309A}"

    /// U+FF61…U+FF9F in order; the two sound marks as combining characters.
    private static let halfWidth =
        Array(
            "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars
        ) + [voiced, halfVoiced]
}
