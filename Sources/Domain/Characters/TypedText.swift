/// What a person typed, ready to be read: in canonical form, without blanks around it and without invisible characters.
package struct TypedText: Sendable, Hashable {
    package let value: String
    /// The first character that no answer may have.
    package let refused: RefusedCharacter?

    /// Line breaks become blanks unless they are kept.
    package init(_ typed: String, keepingLineBreaks: Bool = false) {
        if typed.unicodeScalars.allSatisfy(Self.isCommon) {
            value = Self.trim(typed)
            refused = nil
        } else {
            let cleaned = Self.trim(CanonicalForm.compose(Self.visible(typed, keepingLineBreaks: keepingLineBreaks)))
            value = cleaned
            refused = cleaned.lazy.compactMap(RefusedCharacter.init).first
        }
    }

    package var isEmpty: Bool { value.isEmpty }

    /// Nearly every answer consists of these alone; they are in canonical form and never refused.
    private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x3000...0x3029, 0x3041...0x3096, 0x309D...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }

    private static func visible(_ typed: String, keepingLineBreaks: Bool) -> String {
        var kept = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in typed.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\r": kept.append(keepingLineBreaks ? "\n" : " ")
            case "\n" where previous == "\r": continue
            case "\n", "\u{85}", "\u{2028}", "\u{2029}": kept.append(keepingLineBreaks ? "\n" : " ")
            case "\t": kept.append(" ")
            // These two shape letters of some scripts; all other format characters are remains of copying.
            case "\u{200C}", "\u{200D}": kept.append(scalar)
            case _ where scalar.properties.generalCategory == .format: continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    private static func trim(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        guard first != scalars.startIndex || scalars.index(after: last) != scalars.endIndex else { return text }
        return String(scalars[first...last])
    }

    /// Unicode's property of white space; there is none beyond the ideographic space.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x3000: true
        case 0x21...0x7E, 0x3001...: false
        default: scalar.properties.isWhitespace
        }
    }
}
