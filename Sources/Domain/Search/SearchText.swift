import Foundation

/// Text as it is compared in searches: what people write differently but mean alike becomes the same.
///
/// Widths, cases, accents, hiragana and katakana, old and new forms of kanji, blanks, signs and ー make no difference. It
/// is never shown and never stored as an answer.
package enum SearchText {
    package static func normalise(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in Katakana.of(text.precomposedStringWithCompatibilityMapping.lowercased()).unicodeScalars {
            guard isCompared(scalar) else { continue }
            folded.append(KanjiVariant.usual[scalar] ?? plain(scalar))
        }
        return String(folded)
    }

    /// The words of a query, each normalised; all of them must be found.
    package static func words(_ query: String) -> [String] {
        query.split(whereSeparator: \.isWhitespace).map { normalise(String($0)) }.filter { !$0.isEmpty }
    }

    private static func isCompared(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "ー" && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "ヵ": "カ"
        case "ヶ": "ケ"
        case "ヂ": "ジ"
        case "ヅ": "ズ"
        case "ヲ": "オ"
        // Latin letters with accents.
        case "\u{C0}"..."\u{24F}", "\u{1E00}"..."\u{1EFF}":
            String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
        default: scalar
        }
    }
}
