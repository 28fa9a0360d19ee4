/// 受付番号: eleven digits by which an application is named, written and spoken; the last is a check digit.
///
/// The first ten are the application's number in the database, permuted: no two are alike, and nobody can read from them
/// how many applications there are.
package struct ReferenceNumber: Sendable, Hashable {
    package let digits: String

    /// - Parameter sequence: The application's number in the database; `nil` unless it lies in 0 ..< 10 000 000 000.
    package init?(sequence: Int) {
        guard (0..<TenDigitPermutation.size).contains(sequence) else { return nil }
        let number = String(TenDigitPermutation.permute(sequence))
        let payload = String(repeating: "0", count: 10 - number.utf8.count) + number
        digits = payload + String(DammCheck.digit(for: payload.utf8.map { Int($0 - UInt8(ascii: "0")) }))
    }

    /// Reads what people type or read off a paper: 123-4567-8901, full-width digits, blanks. `nil` when a digit is
    /// missing or wrong.
    package init?(typed: String) {
        guard let digits = HalfWidth.digits(in: TypedText(typed).value), digits.utf8.count == 11,
            DammCheck.digit(for: digits.utf8.map { Int($0 - UInt8(ascii: "0")) }) == 0
        else { return nil }
        self.digits = digits
    }

    /// 123-4567-8901
    package var text: String { groups.joined(separator: "-") }

    /// Digit by digit, for reading aloud: いち、に、さん、の、よん、…
    package var spoken: String {
        groups.map { $0.compactMap(\.wholeNumberValue).map { Self.words[$0] }.joined(separator: "、") }
            .joined(separator: "、の、")
    }

    private var groups: [Substring] {
        [digits.prefix(3), digits.dropFirst(3).prefix(4), digits.suffix(4)]
    }

    private static let words = ["ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"]
}

extension ReferenceNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = ReferenceNumber(typed: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "「\(text)」は受付番号ではありません。")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}
