/// 予約番号: eight letters and digits that cannot be taken for one another (no 0 and O, no 1 and I). The last is a check
/// letter, by which every single mistake and every swap of two neighbours but one pair is noticed (Luhn mod 32).
package struct ReservationNumber: Sendable, Hashable {
    /// Without the hyphen, in capitals.
    package let letters: String

    package static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    private static let places = 7

    /// - Parameter random: below 32⁷; the rest above it counts for nothing.
    package init(random: UInt64) {
        var rest = random
        var indices: [Int] = []
        for _ in 0..<Self.places {
            indices.append(Int(rest % 32))
            rest /= 32
        }
        letters = String((indices + [Self.check(indices)]).map { Self.alphabet[$0] })
    }

    /// Reads what people type or read off a paper: ABCD-2345, small letters, full width, blanks. `nil` when a letter is
    /// missing or wrong.
    package init?(typed: String) {
        let scalars = HalfWidth.of(TypedText(typed).value).uppercased().unicodeScalars
        let text = String(String.UnicodeScalarView(scalars.filter { !HalfWidth.isHyphen($0) && $0 != " " }))
        let indices = text.compactMap { Self.alphabet.firstIndex(of: $0) }
        guard text.count == Self.places + 1, indices.count == text.count,
            Self.check(Array(indices.dropLast())) == indices.last
        else { return nil }
        letters = text
    }

    /// ABCD-2345
    package var text: String { "\(letters.prefix(4))-\(letters.suffix(4))" }

    private static func check(_ indices: [Int]) -> Int {
        let sum = indices.reversed().enumerated().reduce(0) { sum, digit in
            let doubled = digit.offset.isMultiple(of: 2) ? digit.element * 2 : digit.element
            return sum + doubled / 32 + doubled % 32
        }
        return (32 - sum % 32) % 32
    }
}
