/// What somebody has to do after their replies, in the order in which it is best done: by deadline, then as the guide
/// says, then along the walk through the building.
package struct Checklist: Sendable {
    package let items: [ChecklistItem]

    package init(_ walk: GuideWalk, in order: CounterOrder) {
        var items: [ChecklistItem] = []
        var positions: [ChecklistItem.Key: Int] = [:]
        for rule in walk.guide.rules {
            guard let item = ChecklistItem(rule, walk, order) else { continue }
            if let position = positions[item.key] {
                items[position].merge(item)
            } else {
                positions[item.key] = items.count
                items.append(item)
            }
        }
        // Stable: what is equally urgent stays in the guide's order.
        self.items = items.sorted { $0.urgency < $1.urgency }
    }

    package func items(of group: ChecklistItem.Group) -> [ChecklistItem] { items.filter { $0.group == group } }

    /// The things to bring, each once, for one visit to the town hall.
    package var papers: [String] {
        var known: Set<String> = []
        return items.filter { $0.group != .elsewhere }.flatMap(\.papers).filter { known.insert($0).inserted }
    }
}

/// One thing to do.
package struct ChecklistItem: Sendable {
    package let rule: GuideRule
    /// False when it hangs on something that the person was not sure of.
    package private(set) var isCertain: Bool
    package private(set) var due: DueDate?
    /// See `Paper`; each once.
    package private(set) var papers: [String]
    /// Counters, nearest first.
    package private(set) var places: [String]
    /// Its last day, its place in the guide's order, and where its counter stands on the walk; less is more urgent.
    fileprivate private(set) var urgency: (Int, Int, Int)

    package enum Group: Sendable, Hashable, CaseIterable {
        /// 期限のある手続
        case dated
        /// そのほか市役所
        case hall
        /// 市役所以外
        case elsewhere
    }

    package var group: Group {
        if rule.elsewhere != nil { return .elsewhere }
        return due == nil ? .hall : .dated
    }

    /// Nil when the rule does not hold for this person.
    fileprivate init?(_ rule: GuideRule, _ walk: GuideWalk, _ order: CounterOrder) {
        let circumstances = walk.circumstances
        let truth = rule.when.map { $0.truth(in: circumstances) } ?? true
        guard truth != false else { return nil }
        self.rule = rule
        isCertain = truth == true
        if let deadline = rule.deadline, let from = deadline.from, case .date(let day) = circumstances.answers[from] {
            due = deadline.due(from: day)
        }
        // What may be needed is better brought than fetched.
        papers = (rule.bring ?? []).filter { $0.when?.truth(in: circumstances) != false }.map(\.paper)
        places = order.places(of: rule)
        let walk = places.first.map(order.rank) ?? .max
        urgency = (due?.last.daysSinceEpoch ?? .max, rule.order ?? .max, walk)
    }

    /// Two rules that name the same thing make one item.
    fileprivate struct Key: Hashable {
        let procedure: String?
        let name: String?
    }

    fileprivate var key: Key { Key(procedure: rule.procedure, name: rule.name?.japanese) }

    fileprivate mutating func merge(_ other: ChecklistItem) {
        isCertain = isCertain || other.isCertain
        due = [due, other.due].compactMap(\.self).min { $0.last < $1.last }
        if other.urgency < urgency { urgency = other.urgency }
        papers += other.papers.filter { !papers.contains($0) }
        places += other.places.filter { !places.contains($0) }
    }
}

/// The town's counters in the order of a walk through its buildings, and where each procedure is done.
package struct CounterOrder: Sendable {
    private let ranks: [String: Int]
    private let procedurePlaces: [String: [String]]

    package init(offices: [Office], procedures: [Procedure]) {
        let counters = offices.flatMap(\.counters).map(\.id)
        ranks = Dictionary(zip(counters, counters.indices)) { first, _ in first }
        procedurePlaces = Dictionary(procedures.map { ($0.id, $0.places ?? []) }) { first, _ in first }
    }

    package func rank(_ counter: String) -> Int { ranks[counter] ?? .max }

    /// Where a rule's thing is done: at its own counters, or else at those of its procedure.
    func places(of rule: GuideRule) -> [String] {
        if rule.elsewhere != nil { return [] }
        return rule.places ?? rule.procedure.flatMap { procedurePlaces[$0] } ?? []
    }
}
