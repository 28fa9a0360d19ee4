/// A text of a card, in which some characters may stand for others that the card cannot write (代替文字).
package struct MarkedText: Sendable, Hashable, Codable {
    package let text: String
    /// Positions of substitutes, counted in Unicode scalars.
    package let substitutes: Set<Int>
    /// There are substitutes, but where is not known.
    package let hasUnplacedSubstitutes: Bool

    /// - Parameter marks: one digit for each Unicode scalar of `text`, `0` as in the register and `1` a substitute.
    ///   Marks that do not fit the text, or are no such digits, tell no positions: then anything but `0` among them
    ///   means that there are substitutes somewhere.
    package init(_ text: String, marks: String? = nil) {
        self.text = text
        let marks = Array((marks ?? "").unicodeScalars)
        if marks.count == text.unicodeScalars.count, marks.allSatisfy({ $0 == "0" || $0 == "1" }) {
            substitutes = Set(marks.indices.filter { marks[$0] == "1" })
            hasUnplacedSubstitutes = false
        } else {
            substitutes = []
            hasUnplacedSubstitutes = marks.contains { $0 != "0" }
        }
    }

    /// The register has other characters than are shown: a person must look at it.
    package var hasSubstitutes: Bool { hasUnplacedSubstitutes || !substitutes.isEmpty }

    /// Each scalar, substitutes as ``ComparisonKey/wildcard``.
    var pattern: String {
        var pattern = String.UnicodeScalarView()
        for (place, scalar) in text.unicodeScalars.enumerated() {
            pattern.append(substitutes.contains(place) ? ComparisonKey.wildcard : scalar)
        }
        return String(pattern)
    }
}

extension MarkedText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self.init(value)
    }
}

extension MarkedText {
    /// By characters as they are stored: Swift's own comparison would take 神 (U+FA19) for 神.
    package static func == (left: MarkedText, right: MarkedText) -> Bool {
        left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars) && left.substitutes == right.substitutes
            && left.hasUnplacedSubstitutes == right.hasUnplacedSubstitutes
    }

    package func hash(into hasher: inout Hasher) {
        for scalar in text.unicodeScalars { hasher.combine(scalar) }
    }
}
