import Domain
import Foundation

/// The form of an entry, as it was typed.
struct WaitlistSheet: Sendable {
    enum Name {
        static let email = "mail"
        static let first = "first"
        static let last = "last"
        static let half = "half"
    }

    let email: String
    let first: String
    let last: String
    let half: String

    init(_ form: Form) {
        email = TypedText(form.text(Name.email)).value
        first = TypedText(form.text(Name.first)).value
        last = TypedText(form.text(Name.last)).value
        half = form.text(Name.half)
    }

    /// Before anything was typed: any hour of any day.
    init(days: ClosedRange<CivilDate>) {
        email = ""
        first = days.lowerBound.description
        last = days.upperBound.description
        half = ""
    }

    /// - Parameter days: those of which there is any use.
    /// - Returns: the wish, or what is wrong with the form.
    func wish(within days: ClosedRange<CivilDate>) -> (wish: WaitlistWish?, errors: [FieldError]) {
        let begin = CivilDate(first).flatMap { days.contains($0) ? $0 : nil }
        let end = CivilDate(last).flatMap { days.contains($0) ? $0 : nil }
        let range = "\(days.lowerBound.weekdayText)から\(days.upperBound.weekdayText)まで"
        var errors: [FieldError] = []
        if begin == nil { errors.append(FieldError(EntryKey(rawValue: Name.first), "「何日から」は、\(range)の日を入力してください。")) }
        if end == nil { errors.append(FieldError(EntryKey(rawValue: Name.last), "「何日まで」は、\(range)の日を入力してください。")) }
        guard let begin, let end else { return (nil, errors) }
        guard begin <= end else {
            return (nil, [FieldError(EntryKey(rawValue: Name.last), "「何日まで」は、「何日から」よりあとの日を入力してください。")])
        }
        return (WaitlistWish(days: begin...end, half: HalfDay(rawValue: half)), [])
    }

    var address: EmailAddress? { EmailAddress(typed: email) }

    static let emailError = FieldError(
        EntryKey(rawValue: Name.email),
        "メールアドレスを確かめてください。例：hanako@example.jp"
    )
}
