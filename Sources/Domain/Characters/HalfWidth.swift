/// Full-width digits, letters and signs as their half-width ASCII twins; everything else stays.
enum HalfWidth {
    static func of(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var narrow = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: narrow.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000: narrow.append(" ")
            default: narrow.append(scalar)
            }
        }
        return String(narrow)
    }

    /// Everything that people type for a hyphen in a number.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}", "ー", "ｰ", "\u{FE63}": true
        default: false
        }
    }

    /// The digits of a number that people divide by hyphens, blanks or brackets; `nil` when there is anything else.
    static func digits(in text: String) -> String? {
        var digits = ""
        for scalar in of(text).unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case " ", "(", ")": continue
            case _ where isHyphen(scalar): continue
            default: return nil
            }
        }
        return digits
    }
}
