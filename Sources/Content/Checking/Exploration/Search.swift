import Domain

/// One walk through all combinations of answers to the relevant fields, until one meets the demands.
///
/// Of a repeating group it tries one entry, whose answers stand beside the others: ids are unique in a procedure.
struct Search {
    private let form: Form
    private let fields: [FormField]
    private let rules: [Rule]
    private let demands: [Demand]
    private let answers: [[Answer]]
    private let today: CivilDate

    private(set) var combinations = 0
    /// Whether some combinations were left out because there are so many.
    private(set) var isCut: Bool

    private static let mostCombinations = 100_000

    init(_ relevant: RelevantFields, demands: [Demand], town: Town, today: CivilDate) {
        let fields = relevant.fields
        let comparisons = Self.comparisons(of: relevant, demands)
        let dates = fields.filter { $0.field.kind.word == .date }.map(\.field.id)
        let days = DaySpace(dates, comparisons.days, today: today)
        let spaces = fields.map { AnswerSpace(field: $0.field, comparisons: comparisons, days: days, town: town) }
        form = relevant.form
        self.fields = fields
        rules = relevant.rules
        self.demands = demands
        answers = spaces.map(\.answers)
        self.today = today
        isCut = days.isCut || spaces.contains(where: \.isCut)
    }

    private static func comparisons(of relevant: RelevantFields, _ demands: [Demand]) -> Comparisons {
        var comparisons = Comparisons()
        for demand in demands { comparisons.add(demand.condition) }
        for rule in relevant.rules {
            comparisons.add(rule.require)
            if let when = rule.when { comparisons.add(when) }
        }
        for item in relevant.fields {
            for condition in item.conditions { comparisons.add(condition) }
            if case .when(let condition) = item.field.required { comparisons.add(condition) }
            if case .date(let options) = item.field.kind { comparisons.add(options, of: item.field.id) }
        }
        return comparisons
    }

    /// Whether there are answers that meet the demands and break no rule.
    mutating func run() -> Bool {
        tryAnswers(from: 0, Circumstances(today: today, unsettled: Set(fields.map(\.field.id))))
    }

    private mutating func tryAnswers(from index: Int, _ circumstances: Circumstances) -> Bool {
        let met = demands.map { $0.isMet(in: circumstances) }
        if met.contains(false) || rules.contains(where: { isBroken($0, in: circumstances) }) {
            combinations += 1
            return false
        }
        guard index < fields.count else {
            combinations += 1
            return !met.contains(nil)
        }
        let item = fields[index]
        for answer in possibleAnswers(at: index, circumstances) {
            guard combinations < Self.mostCombinations else {
                isCut = true
                return false
            }
            var settled = circumstances
            settled.unsettled.remove(item.field.id)
            settled.answers[item.field.id] = answer
            if tryAnswers(from: index + 1, settled) { return true }
        }
        return false
    }

    /// `nil` among them stands for no answer.
    private func possibleAnswers(at index: Int, _ circumstances: Circumstances) -> [Answer?] {
        let item = fields[index]
        guard item.conditions.allSatisfy({ $0.truth(in: circumstances) == true }) else { return [nil] }
        let possible = answers[index].filter { isWithinLimits($0, item.field, circumstances) }
        return isRequired(item.field, circumstances) ? possible : possible + [nil]
    }

    private func isRequired(_ field: Field, _ circumstances: Circumstances) -> Bool {
        switch field.required {
        case .always: true
        case .never: false
        case .when(let condition): condition.truth(in: circumstances) == true
        }
    }

    private func isWithinLimits(_ answer: Answer, _ field: Field, _ circumstances: Circumstances) -> Bool {
        guard case .date(let day) = answer, case .date(let options) = field.kind else { return true }
        if let first = options.notBefore.flatMap(circumstances.day), day < first { return false }
        if let last = options.notAfter.flatMap(circumstances.day), day > last { return false }
        return true
    }

    private func isBroken(_ rule: Rule, in circumstances: Circumstances) -> Bool {
        let conditions = (form[rule.at]?.conditions ?? []) + [rule.when].compactMap(\.self)
        return conditions.allSatisfy { $0.truth(in: circumstances) == true }
            && rule.require.truth(in: circumstances) == false
    }
}
