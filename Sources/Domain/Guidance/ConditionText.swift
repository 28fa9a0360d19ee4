/// A condition of a guide in words, e.g. 「お子さん」が「いる」.
package struct ConditionText: Sendable {
    private let guide: Guide

    package init(_ guide: Guide) {
        self.guide = guide
    }

    /// For everybody when nil.
    package func callAsFunction(_ condition: Condition?) -> String {
        condition.map { words($0, isInside: false) } ?? "だれにでも"
    }

    private func words(_ condition: Condition, isInside: Bool) -> String {
        switch condition {
        case .all(let parts): joined(parts, by: " かつ ", isInside)
        case .any(let parts): joined(parts, by: " または ", isInside)
        case .not(let part): words(part, isInside: true) + "ではない"
        default: statement(condition)
        }
    }

    private func joined(_ parts: [Condition], by word: String, _ isInside: Bool) -> String {
        let text = parts.map { words($0, isInside: true) }.joined(separator: word)
        return isInside && parts.count > 1 ? "（\(text)）" : text
    }

    /// One comparison, with the words of its question and answers.
    package func statement(_ condition: Condition) -> String {
        switch condition {
        case .equals(let id, let value): "\(name(id))が\(answer(value, to: id))"
        case .isOne(let id, let values):
            "\(name(id))が\(values.map { answer($0, to: id) }.joined(separator: "か"))"
        case .includes(let id, let value): "\(name(id))に\(answer(value, to: id))がある"
        case .isAnswered(let id): "\(name(id))に答えがある"
        case .isAtLeast(let id, let number): "\(name(id))が\(number)\(counter(id))以上"
        case .isAtMost(let id, let number): "\(name(id))が\(number)\(counter(id))以下"
        case .isNotBefore(let id, let limit): "\(name(id))が\(day(limit))以後"
        case .isNotAfter(let id, let limit): "\(name(id))が\(day(limit))以前"
        case .begins(let id, let prefix): "\(name(id))が「\(prefix)」で始まる"
        case .all, .any, .not: words(condition, isInside: true)
        }
    }

    private func name(_ id: FieldID) -> String { "「\(guide.question(id)?.field.label() ?? "なくなった質問 \(id)")」" }

    private func answer(_ value: String, to id: FieldID) -> String {
        "「\(answerWord(value, to: id))」"
    }

    private func answerWord(_ value: String, to id: FieldID) -> String {
        guide.question(id)?.label(of: value) ?? value
    }

    private func counter(_ id: FieldID) -> String {
        switch guide.question(id)?.field.kind {
        case .choices: "つ"
        case .number(let options): options.unit?() ?? ""
        default: ""
        }
    }

    private func day(_ limit: DayLimit) -> String {
        switch limit {
        case .date(let date): date.westernText
        case .today(let days): Self.moved("今日", by: days)
        case .field(let id, let days): Self.moved("\(name(id))の日", by: days)
        }
    }

    private static func moved(_ day: String, by days: Int) -> String {
        days == 0 ? day : "\(day)の\(abs(days))日\(days < 0 ? "前" : "後")"
    }
}

extension GuideQuestion {
    /// The answers among which one chooses, for conditions; none where a number or a day is asked.
    package var choices: [ChoiceOptions.Option] {
        switch field.kind {
        case .choice(let options), .choices(let options): options.options
        case .yesNo: [ChoiceOptions.Option(value: "yes", label: "はい"), .init(value: "no", label: "いいえ")]
        default: []
        }
    }

    func label(of value: String) -> String? { choices.first { $0.value == value }?.label() }
}

extension Condition {
    /// What the condition asks of one question, in the words of its answers as far as they are known here.
    func statements(about field: FieldID, isDenied: Bool = false) -> [(statement: Condition, isDenied: Bool)] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap { $0.statements(about: field, isDenied: isDenied) }
        case .not(let part): part.statements(about: field, isDenied: !isDenied)
        default: fields.contains(field) ? [(self, isDenied)] : []
        }
    }
}

extension ConditionText {
    /// The answers to a question that a condition speaks of, each in a few words: for the edges of a drawing.
    package func answers(to field: FieldID, in condition: Condition?) -> [String] {
        (condition?.statements(about: field) ?? []).map { statement, isDenied in
            shortly(statement) + (isDenied ? "でない" : "")
        }
    }

    private func shortly(_ statement: Condition) -> String {
        switch statement {
        case .equals(let id, let value), .includes(let id, let value): answerWord(value, to: id)
        case .isOne(let id, let values): values.map { answerWord($0, to: id) }.joined(separator: "か")
        case .isAnswered: "答えがある"
        case .isAtLeast(_, let number): "\(number)以上"
        case .isAtMost(_, let number): "\(number)以下"
        default: self.statement(statement)
        }
    }
}
