extension Condition {
    /// Whether the condition holds; what cannot be said does not hold.
    package func holds(in answers: Answers, entry: Answers = [:], today: CivilDate) -> Bool {
        truth(in: Circumstances(today: today, answers: answers, entry: entry)) == true
    }

    /// `nil` when it cannot be said yet: because a field that is asked has no readable answer, or because a size or a day
    /// is compared that is not there. `not`, `all` and `any` follow Kleene, as in SQL.
    package func truth(in circumstances: Circumstances) -> Bool? {
        switch self {
        case .all(let parts): Self.conjunction(of: parts, in: circumstances)
        case .any(let parts): Self.disjunction(of: parts, in: circumstances)
        case .not(let part): part.truth(in: circumstances).map { !$0 }
        case .equals(let id, let value): Self.test(id, in: circumstances) { $0.word == value }
        case .isOne(let id, let values): Self.test(id, in: circumstances) { $0.word.map(values.contains) ?? false }
        case .includes(let id, let value): Self.test(id, in: circumstances) { $0.ticks.contains(value) }
        case .isAnswered(let id): Self.test(id, in: circumstances) { _ in true }
        case .isAtLeast(let id, let least): circumstances[id]?.size.map { $0 >= least }
        case .isAtMost(let id, let most): circumstances[id]?.size.map { $0 <= most }
        case .isNotBefore(let id, let limit): Self.compare(id, limit, in: circumstances) { $0 >= $1 }
        case .isNotAfter(let id, let limit): Self.compare(id, limit, in: circumstances) { $0 <= $1 }
        case .begins(let id, let prefix): Self.test(id, in: circumstances) { $0.line?.hasPrefix(prefix) == true }
        }
    }

    private static func conjunction(of parts: [Condition], in circumstances: Circumstances) -> Bool? {
        var known: Bool? = true
        for part in parts {
            switch part.truth(in: circumstances) {
            case false?: return false
            case nil: known = nil
            case true?: continue
            }
        }
        return known
    }

    private static func disjunction(of parts: [Condition], in circumstances: Circumstances) -> Bool? {
        var known: Bool? = false
        for part in parts {
            switch part.truth(in: circumstances) {
            case true?: return true
            case nil: known = nil
            case false?: continue
            }
        }
        return known
    }

    /// A field that is not asked, or was left empty because it may be, has definitely not that answer.
    private static func test(_ id: FieldID, in circumstances: Circumstances, _ holds: (Answer) -> Bool) -> Bool? {
        if let answer = circumstances[id] { return holds(answer) }
        return circumstances.unsettled.contains(id) ? nil : false
    }

    private static func compare(
        _ id: FieldID,
        _ limit: DayLimit,
        in circumstances: Circumstances,
        _ holds: (CivilDate, CivilDate) -> Bool
    ) -> Bool? {
        guard case .date(let day) = circumstances[id], let bound = circumstances.day(of: limit) else { return nil }
        return holds(day, bound)
    }
}
