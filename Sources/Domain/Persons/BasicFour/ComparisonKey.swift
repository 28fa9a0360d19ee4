import Foundation

/// A text as it is compared with another: never shown, never stored.
enum ComparisonKey {
    /// Stands for one character that the card could not write. A noncharacter, so that no text brings it along.
    static let wildcard: Unicode.Scalar = "\u{FFFE}"

    /// What every key begins with: compatibility forms and widths (NFKC), glyph variants (IVS) and old forms of kanji.
    static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        // On Linux the first of the two leaves the sound marks of half-width katakana by themselves.
        let compatible = text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
            .lowercased()
        for scalar in compatible.unicodeScalars where !isVariationSelector(scalar) {
            folded.append(OldKanji.modern[scalar] ?? KanjiVariant.usual[scalar] ?? scalar)
        }
        return String(folded)
    }

    private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Everything that stands for a dash next to digits (Address Base Registry's geocoder, v2.2.1).
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}"..."\u{2015}", "\u{2043}", "\u{2212}", "─", "━", "⏤", "⎯", "\u{FE63}", "\u{FE58}": true
        default: false
        }
    }

    static func match(_ one: String, _ other: String) -> Bool {
        let one = one.unicodeScalars
        let other = other.unicodeScalars
        guard one.count == other.count else { return false }
        return zip(one, other).allSatisfy { $0 == $1 || $0 == wildcard || $1 == wildcard }
    }
}
