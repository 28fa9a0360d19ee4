/// 郵便番号: seven digits.
package struct PostalCode: Sendable, Hashable {
    package let digits: String

    /// Reads what people type: 675-8501, 〒6758501, ６７５ー８５０１. `nil` unless there are seven digits.
    package init?(typed: String) {
        let mark = typed.first == "〒" ? typed.dropFirst() : typed[...]
        guard let digits = HalfWidth.digits(in: String(mark)), digits.utf8.count == 7 else { return nil }
        self.digits = digits
    }

    /// 675-8501
    package var text: String { digits.prefix(3) + "-" + digits.suffix(4) }
}
