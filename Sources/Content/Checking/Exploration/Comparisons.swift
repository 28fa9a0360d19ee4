import Domain

/// With what a set of conditions compares each field: all that they can tell apart.
struct Comparisons {
    private(set) var words: [FieldID: Set<String>] = [:]
    private(set) var ticks: [FieldID: Set<String>] = [:]
    private(set) var prefixes: [FieldID: Set<String>] = [:]
    /// The least size on the upper side of each comparison.
    private(set) var sizes: [FieldID: Set<Int>] = [:]
    /// The first day on the later side of each comparison.
    private(set) var days: [DayBoundary] = []

    mutating func add(_ condition: Condition) {
        switch condition {
        case .all(let parts), .any(let parts): for part in parts { add(part) }
        case .not(let part): add(part)
        case .equals(let id, let value): words[id, default: []].insert(value)
        case .isOne(let id, let values): words[id, default: []].formUnion(values)
        case .includes(let id, let value): ticks[id, default: []].insert(value)
        case .isAnswered: break
        case .isAtLeast(let id, let least): sizes[id, default: []].insert(least)
        case .isAtMost(let id, let most): sizes[id, default: []].insert(most + 1)
        case .begins(let id, let prefix): prefixes[id, default: []].insert(prefix)
        case .isNotBefore(let id, let limit): days.append(DayBoundary(id, limit))
        case .isNotAfter(let id, let limit): days.append(DayBoundary(id, limit, later: 1))
        }
    }

    mutating func add(_ options: DateOptions, of id: FieldID) {
        if let limit = options.notBefore { add(.isNotBefore(id, limit)) }
        if let limit = options.notAfter { add(.isNotAfter(id, limit)) }
    }
}
