import Domain
import Foundation

/// Reads the inputs of an editing page, and collects what is wrong with them.
struct GuideSheetReader {
    let sheet: GuideSheet
    private(set) var errors: [FieldError] = []

    init(_ sheet: GuideSheet) {
        self.sheet = sheet
    }

    mutating func report(_ name: String, _ sentence: String) {
        errors.append(FieldError(EntryKey(rawValue: name), sentence))
    }

    /// A text that must be there. Its translations stay.
    mutating func text(_ name: String, _ question: String, changing old: Text?) -> Text {
        guard let text = optionalText(name, changing: old) else {
            report(name, "\(question)を入力してください。")
            return ""
        }
        return text
    }

    func optionalText(_ name: String, changing old: Text?) -> Text? {
        sheet.text(name).map { Text($0, translations: old?.translations ?? [:]) }
    }

    mutating func number(_ name: String, _ question: String) -> Int? {
        guard let text = sheet.text(name) else { return nil }
        let digits = text.map { $0.wholeNumberValue.map { Character(String($0)) } ?? $0 }
        guard let number = Int(String(digits)) else {
            report(name, "\(question)は、整数で入力してください。")
            return nil
        }
        return number
    }

    /// See `GuideSheet.write(_:at:)` for limits.
    mutating func day(_ place: String, _ question: String) -> DayLimit? {
        let from = sheet["\(place).from"]
        guard from.isEmpty else {
            let plus = number("\(place).plus", "\(question)からの日数") ?? 0
            return from == "today" ? .today(plus: plus) : .field(FieldID(rawValue: from), plus: plus)
        }
        guard let text = sheet.text("\(place).date") else { return nil }
        guard let date = CivilDate(text) else {
            report("\(place).date", "\(question)は、2026-04-01 のように入力してください。")
            return nil
        }
        return .date(date)
    }
}

// Conditions

extension GuideSheetReader {
    /// nil when the group has no parts.
    mutating func condition(_ place: String, depth: Int = 0) -> Condition? {
        guard depth < 8 else { return nil }
        guard sheet[place] != ConditionInputs.statement else { return statement(place) }
        let parts = (0..<sheet.count(place)).compactMap { condition("\(place).\($0)", depth: depth + 1) }
        guard let first = parts.first else { return nil }
        switch sheet[place] {
        case ConditionInputs.not: return .not(parts.count == 1 ? first : .all(parts))
        case ConditionInputs.any: return parts.count == 1 ? first : .any(parts)
        default: return parts.count == 1 ? first : .all(parts)
        }
    }

    private mutating func statement(_ place: String) -> Condition? {
        let id = FieldID(rawValue: sheet["\(place).field"])
        guard !id.rawValue.isEmpty else {
            report("\(place).field", "条件の質問を選んでください。")
            return nil
        }
        guard let comparison = ConditionInputs.Comparison(rawValue: sheet["\(place).comparison"]) else {
            report("\(place).comparison", "条件の比べ方を選んでください。")
            return nil
        }
        switch comparison {
        case .isOne:
            let answers = self.answers(place)
            return answers.count == 1 ? .equals(id, answers[0]) : answers.isEmpty ? nil : .isOne(id, of: answers)
        case .includes:
            let answers = self.answers(place)
            return answers.count > 1 ? .any(answers.map { .includes(id, $0) }) : answers.first.map { .includes(id, $0) }
        case .answered: return .isAnswered(id)
        case .atLeast: return count(place).map { .isAtLeast(id, $0) }
        case .atMost: return count(place).map { .isAtMost(id, $0) }
        case .notBefore: return limit(place).map { .isNotBefore(id, $0) }
        case .notAfter: return limit(place).map { .isNotAfter(id, $0) }
        case .kept:
            return try? JSONDecoder().decode(Condition.self, from: Data(sheet["\(place).kept"].utf8))
        }
    }

    private mutating func answers(_ place: String) -> [String] {
        let answers = sheet.list("\(place).answer").filter { !$0.isEmpty }
        if answers.isEmpty { report("\(place).answer", "条件の答えを選んでください。") }
        return answers
    }

    private mutating func count(_ place: String) -> Int? {
        let number = number("\(place).number", "条件の数")
        if number == nil, sheet.text("\(place).number") == nil { report("\(place).number", "条件の数を入力してください。") }
        return number
    }

    private mutating func limit(_ place: String) -> DayLimit? {
        let count = errors.count
        let day = day("\(place).day", "条件の日")
        if day == nil, errors.count == count { report("\(place).day.date", "条件の日を入力してください。") }
        return day
    }
}
