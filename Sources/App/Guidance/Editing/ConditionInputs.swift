import Domain
import Foundation

/// A condition as the inputs of a form: a tree of groups (すべて, どれか, でない) and statements. The group itself is
/// named like its place, e.g. `when`; its parts are the rows `when.0`, `when.1`, and so on.
enum ConditionInputs {
    static let all = "all"
    static let any = "any"
    static let not = "not"
    static let statement = "statement"

    /// How a statement compares.
    enum Comparison: String, CaseIterable {
        case isOne = "is"
        case includes, answered, atLeast, atMost, notBefore, notAfter
        /// A comparison that the screens do not offer: it stays as it is.
        case kept

        var name: String {
            switch self {
            case .isOne: "が、次のどれか"
            case .includes: "に、次の答えがある"
            case .answered: "に、答えがある"
            case .atLeast: "が、次の数以上"
            case .atMost: "が、次の数以下"
            case .notBefore: "が、次の日以後"
            case .notAfter: "が、次の日以前"
            case .kept: "（そのまま残す条件）"
            }
        }

        var takesNumber: Bool { self == .atLeast || self == .atMost }
        var takesDay: Bool { self == .notBefore || self == .notAfter }
        var takesAnswer: Bool { self == .isOne || self == .includes }

        static func all(for kind: FieldKind?) -> [Comparison] {
            switch kind {
            case .choice, .yesNo: [.isOne, .answered]
            case .choices: [.includes, .atLeast, .atMost, .answered]
            case .number: [.atLeast, .atMost, .answered]
            case .date: [.notBefore, .notAfter, .answered]
            default: []
            }
        }
    }
}

// Writing

extension GuideSheet {
    /// Fills the inputs in with a condition; nothing but an empty group for nil.
    mutating func write(_ condition: Condition?, at place: String) {
        switch condition {
        case nil:
            self[place] = ConditionInputs.all
            self["\(place).count"] = "0"
        case .all, .any, .not: writePart(condition, at: place)
        default: write(parts: [condition].compactMap(\.self), of: ConditionInputs.all, at: place)
        }
    }

    private mutating func write(parts: [Condition], of join: String, at place: String) {
        self[place] = join
        self["\(place).count"] = String(parts.count)
        for (number, part) in parts.enumerated() { writePart(part, at: "\(place).\(number)") }
    }

    private mutating func writePart(_ condition: Condition?, at place: String) {
        switch condition {
        case .all(let parts): write(parts: parts, of: ConditionInputs.all, at: place)
        case .any(let parts): write(parts: parts, of: ConditionInputs.any, at: place)
        case .not(.all(let parts)) where parts.count > 1: write(parts: parts, of: ConditionInputs.not, at: place)
        case .not(let part): write(parts: [part], of: ConditionInputs.not, at: place)
        case let condition?: writeStatement(condition, at: place)
        case nil: break
        }
    }

    private mutating func writeStatement(_ condition: Condition, at place: String) {
        self[place] = ConditionInputs.statement
        self["\(place).field"] = condition.fields.first?.rawValue ?? ""
        let comparison: ConditionInputs.Comparison
        switch condition {
        case .equals(_, let value):
            comparison = .isOne
            set([value], as: "\(place).answer")
        case .isOne(_, let values):
            comparison = .isOne
            set(values, as: "\(place).answer")
        case .includes(_, let value):
            comparison = .includes
            set([value], as: "\(place).answer")
        case .isAnswered: comparison = .answered
        case .isAtLeast(_, let number):
            comparison = .atLeast
            self["\(place).number"] = String(number)
        case .isAtMost(_, let number):
            comparison = .atMost
            self["\(place).number"] = String(number)
        case .isNotBefore(_, let limit):
            comparison = .notBefore
            write(limit, at: "\(place).day")
        case .isNotAfter(_, let limit):
            comparison = .notAfter
            write(limit, at: "\(place).day")
        case .begins, .all, .any, .not:
            comparison = .kept
            let json = (try? JSONEncoder().encode(condition)) ?? Data()
            self["\(place).kept"] = String(decoding: json, as: UTF8.self)
        }
        self["\(place).comparison"] = comparison.rawValue
    }

    /// A day as it is chosen: `from` is a date's own (empty), `today` or a question; `plus` moves it.
    mutating func write(_ limit: DayLimit?, at place: String) {
        switch limit {
        case .date(let date): (self["\(place).from"], self["\(place).date"]) = ("", date.description)
        case .today(let days): (self["\(place).from"], self["\(place).plus"]) = ("today", String(days))
        case .field(let id, let days): (self["\(place).from"], self["\(place).plus"]) = (id.rawValue, String(days))
        case nil: self["\(place).from"] = ""
        }
    }
}
