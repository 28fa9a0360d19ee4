/// A Japanese telephone number with its area code, digits only.
package struct TelephoneNumber: Sendable, Hashable {
    package let digits: String

    /// 090-1234-5678 or 0800-123-4567. How ten digits are grouped depends on their area; they stay as they are.
    package var text: String {
        guard digits.utf8.count == 11 else { return digits }
        let head = digits.hasPrefix("0800") ? 4 : 3
        return "\(digits.prefix(head))-\(digits.dropFirst(head).dropLast(4))-\(digits.suffix(4))"
    }

    /// Reads what people type: 079-421-2000, 090 1234 5678, (079)421-2000, +81 90-1234-5678, full-width digits.
    ///
    /// `nil` unless there are ten digits, or eleven for mobile and IP telephones.
    package init?(typed: String) {
        let typed = HalfWidth.of(typed)
        let isInternational = typed.hasPrefix("+81")
        guard var digits = HalfWidth.digits(in: isInternational ? String(typed.dropFirst(3)) : typed) else {
            return nil
        }
        if isInternational, digits.first != "0" { digits = "0" + digits }
        let hasElevenDigits = ["020", "050", "060", "070", "080", "090"].contains { digits.hasPrefix($0) }
        guard digits.first == "0", digits.utf8.count == (hasElevenDigits ? 11 : 10) else { return nil }
        self.digits = digits
    }
}
