import Domain
import Foundation

/// Reads an act's form and gathers what is wrong with it, so that the officer hears of everything at once.
struct ActReading {
    /// Characters in a text to the applicant.
    static let textLimit = 1000

    let form: Form
    private(set) var errors: [FieldError] = []

    init(_ form: Form) {
        self.form = form
    }

    /// - Parameter title: how the page calls the input.
    mutating func text(_ name: String, _ title: String, isRequired: Bool = true) -> String {
        let typed = TypedText(form.text(name).replacing("\r\n", with: "\n"))
        if typed.value.isEmpty, isRequired { fail(name, "「\(title)」を入力してください。") }
        if typed.value.count > Self.textLimit { fail(name, "「\(title)」は\(Self.textLimit)文字までで入力してください。") }
        return typed.value
    }

    mutating func yen(_ name: String, _ title: String) -> Int {
        // Full-width digits and 1,200円 are as good as 1200.
        let typed = form.text(name).precomposedStringWithCompatibilityMapping.filter { !",円 ".contains($0) }
        guard let yen = Int(typed), (0...100_000_000).contains(yen) else {
            fail(name, "「\(title)」を、0以上の数字で入力してください。例：1200")
            return 0
        }
        return yen
    }

    /// - Parameter days: which days make sense.
    mutating func day(_ name: String, _ title: String, in days: ClosedRange<CivilDate>) -> CivilDate {
        guard let day = CivilDate(form.text(name)), days.contains(day) else {
            fail(
                name,
                "「\(title)」は、\(days.lowerBound.westernText)から\(days.upperBound.westernText)までの日を入力してください。"
            )
            return days.lowerBound
        }
        return day
    }

    mutating func choice(_ name: String, _ title: String, of options: [String]) -> String {
        let value = form.text(name)
        if !options.contains(value) { fail(name, "「\(title)」を選んでください。") }
        return value
    }

    mutating func fail(_ name: String, _ message: String) {
        errors.append(FieldError(EntryKey(rawValue: name), message))
    }

    func finish() throws {
        guard let first = errors.first else { return }
        throw Problem(.invalid, first.message, fieldErrors: errors)
    }
}
