import Domain
import Foundation

/// What an officer types to have money returned.
struct RefundForm: Sendable {
    static let amount = "amount"
    static let reason = "reason"
    /// The refund of surplus money that is completed, instead of a new one.
    static let act = "act"
    static let bank = "bank"
    static let branch = "branch"
    static let kind = "kind"
    static let number = "number"
    static let holder = "holder"

    /// Yen; nil where it is fixed already.
    let amount: Int?
    let reason: String
    let destination: RefundDestination?

    /// - Parameters:
    ///   - most: yen that can be returned; nil where the sum is fixed already.
    ///   - email: the applicant's.
    /// - Throws: `Problem(.invalid)` with the errors at their inputs.
    init(_ form: Form, most: Int?, need: RefundNeed, email: String?) throws {
        var reading = ActReading(form)
        if let most {
            let yen = reading.yen(Self.amount, "返金する金額")
            if reading.errors.isEmpty, !(1...max(1, most)).contains(yen) {
                reading.fail(Self.amount, "「返金する金額」は、1円から\(NumberText.yen(most))までで入力してください。")
            }
            amount = yen
        } else {
            amount = nil
        }
        reason = reading.text(Self.reason, "返金の理由")
        switch need {
        case .nothing: destination = nil
        case .email: destination = email.map(RefundDestination.email)
        case .account:
            let digits = [(Self.bank, "銀行コード", 4), (Self.branch, "支店コード", 3), (Self.number, "口座番号", 7)]
            let numbers = digits.map { reading.digits($0.0, $0.1, count: $0.2) }
            let kind = reading.choice(Self.kind, "預金の種類", of: ["ordinary", "current"])
            let holder = reading.text(Self.holder, "口座名義")
            if !holder.isEmpty, holder.count > 48 || holder.contains(where: { !Self.isInHolder($0) }) {
                reading.fail(Self.holder, "「口座名義」は、カタカナで入力してください。例：カコガワ　ハナコ")
            }
            destination = .account(
                bank: numbers[0],
                branch: numbers[1],
                isCurrent: kind == "current",
                number: numbers[2],
                holder: holder
            )
        }
        try reading.finish()
    }

    /// What banks write names with.
    private static func isInHolder(_ letter: Character) -> Bool {
        letter == " " || letter == "　"
            || letter.isASCII && (letter.isLetter || letter.isNumber || "().-/".contains(letter))
            || letter.unicodeScalars.allSatisfy {
                (0x30A0...0x30FF).contains($0.value) || (0xFF61...0xFF9F).contains($0.value)
            }
    }
}

extension ActReading {
    fileprivate mutating func digits(_ name: String, _ title: String, count: Int) -> String {
        let typed = form.text(name).precomposedStringWithCompatibilityMapping.filter { $0 != " " && $0 != "-" }
        if typed.count != count || !typed.allSatisfy({ $0.isASCII && $0.isNumber }) {
            fail(name, "「\(title)」は、\(count)桁の数字で入力してください。")
        }
        return typed
    }
}
