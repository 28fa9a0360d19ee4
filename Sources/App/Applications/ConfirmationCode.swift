/// The six digits that prove an e-mail address.
struct ConfirmationCode: Sendable {
    let digits: String

    static func random() -> ConfirmationCode {
        ConfirmationCode(digits: String(String(Int.random(in: 1_000_000..<2_000_000)).dropFirst()))
    }

    /// Reads what people type: full-width digits and blanks too. Nil unless there are six digits.
    init?(typed: String) {
        let digits = typed.compactMap(\.wholeNumberValue).map(String.init).joined()
        guard digits.utf8.count == 6 else { return nil }
        self.init(digits: digits)
    }

    private init(digits: String) {
        self.digits = digits
    }
}
