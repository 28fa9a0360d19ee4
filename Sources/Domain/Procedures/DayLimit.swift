/// A day to compare with: a date, today, or another field's answer, moved by some days.
///
/// In YAML one word: `2026-04-01`, `today`, `today-10`, `today+30`, `start+4` (field `start` plus four days).
package enum DayLimit: Sendable, Hashable {
    case date(CivilDate)
    case today(plus: Int)
    case field(FieldID, plus: Int)
}

extension DayLimit: LosslessStringConvertible {
    package init?(_ description: String) {
        if let date = CivilDate(description) {
            self = .date(date)
            return
        }
        let (name, days) = Self.split(description)
        guard let first = name.first, first.isASCII, first.isLowercase else { return nil }
        self = name == "today" ? .today(plus: days) : .field(FieldID(rawValue: name), plus: days)
    }

    package var description: String {
        switch self {
        case .date(let date): date.description
        case .today(let days): "today" + Self.signed(days)
        case .field(let id, let days): id.rawValue + Self.signed(days)
        }
    }

    /// Cuts `start-date+4` into `start-date` and 4; a hyphen followed by digits at the end is a minus.
    private static func split(_ text: String) -> (name: String, days: Int) {
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), let days = Int(text[sign...]) else {
            return (text, 0)
        }
        return (String(text[..<sign]), days)
    }

    private static func signed(_ days: Int) -> String {
        days == 0 ? "" : days > 0 ? "+\(days)" : "\(days)"
    }
}

extension DayLimit: WrittenAsText {
    package static func complaint(about text: String) -> String {
        "「\(text)」は日の指定として読めません。例: today-10、2026-04-01、start+4"
    }
}
