import Domain

/// The fields that stand on a page, as conditions name them: inside a repeating group first those of the same entry.
struct PageFields: Sendable {
    private var fields: [FieldID: (field: Field, key: EntryKey)]
    private let answers: Answers
    private let today: CivilDate

    /// - Parameter answers: what was answered on other pages.
    init(_ step: Step, answers: Answers, today: CivilDate) {
        fields = Dictionary(step.fields.map { ($0.id, ($0, EntryKey($0.id))) }) { first, _ in first }
        self.answers = answers
        self.today = today
    }

    /// The same page seen from the entry of a group that begins at `key`.
    func inside(_ group: [Field], at key: EntryKey) -> PageFields {
        var inner = self
        for field in group { inner.fields[field.id] = (field, key.field(field.id)) }
        return inner
    }

    /// When the field is asked, for the browser. Nil where that does not hang on this page, or on what no script can
    /// compare, e.g. days: then the question comes with the next answer of the server.
    func condition(of field: Field) -> LiveCondition? {
        guard let when = field.when, isAbout(when) else { return nil }
        return live(when)
    }

    private func isAbout(_ condition: Condition) -> Bool { condition.fields.contains { fields[$0] != nil } }

    private func live(_ condition: Condition) -> LiveCondition? {
        guard isAbout(condition) else { return .decided(condition.holds(in: answers, today: today)) }
        switch condition {
        case .all(let parts): return live(parts).map(LiveCondition.all)
        case .any(let parts): return live(parts).map(LiveCondition.any)
        case .not(let part): return live(part).map(LiveCondition.not)
        case .equals(let id, let value): return choice(id, [value])
        case .isOne(let id, let values): return choice(id, values)
        case .includes(let id, let value): return fields[id].map { .holds(input: $0.key, among: [value]) }
        case .isAnswered(let id): return fields[id].map { .filled($0.field.kind.inputs(at: $0.key)) }
        case .isAtLeast(let id, let least): return number(id, atLeast: least, atMost: nil)
        case .isAtMost(let id, let most): return number(id, atLeast: nil, atMost: most)
        case .begins(let id, let prefix): return text(id, prefix)
        case .isNotBefore, .isNotAfter: return nil
        }
    }

    /// Nil when one of them cannot be decided in the browser.
    private func live(_ parts: [Condition]) -> [LiveCondition]? {
        let decidable = parts.compactMap(live)
        return decidable.count == parts.count ? decidable : nil
    }

    private func choice(_ id: FieldID, _ values: [String]) -> LiveCondition? {
        guard let (field, key) = fields[id] else { return nil }
        switch field.kind {
        case .choice, .yesNo, .consent: return .holds(input: key, among: values)
        // Several ticks do not answer "which one"; texts are normalised before they are compared.
        default: return nil
        }
    }

    private func number(_ id: FieldID, atLeast least: Int?, atMost most: Int?) -> LiveCondition? {
        guard let (field, key) = fields[id] else { return nil }
        switch field.kind {
        case .number, .money, .copies: return .number(input: key, atLeast: least, atMost: most)
        default: return nil
        }
    }

    private func text(_ id: FieldID, _ prefix: String) -> LiveCondition? {
        guard let (field, key) = fields[id], case .text = field.kind else { return nil }
        return .begins(input: key, with: prefix)
    }
}
