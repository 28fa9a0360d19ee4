import Domain

/// The fields on whose answers demands hang, directly or because these decide whether and how others are asked; and
/// the rules that speak of any of them.
struct RelevantFields {
    let form: Form
    /// In the order of asking.
    var fields: [FormField] { positions.sorted().map { form.fields[$0] } }
    private(set) var rules: [Rule] = []
    private var positions: Set<Int> = []

    init(_ form: Form, demands: [Demand], rules: [Rule]) {
        self.form = form
        add(demands.flatMap(\.condition.fields))
        var others = rules
        while let index = others.firstIndex(where: speaksOfThese) {
            let rule = others.remove(at: index)
            self.rules.append(rule)
            add(rule.fields)
        }
    }

    private func speaksOfThese(_ rule: Rule) -> Bool {
        rule.fields.contains { form[$0].map { positions.contains($0.position) } ?? false }
    }

    private mutating func add(_ ids: [FieldID]) {
        for id in ids {
            guard let item = form[id], positions.insert(item.position).inserted else { continue }
            add(item.conditions.flatMap(\.fields))
            if case .when(let condition) = item.field.required { add(condition.fields) }
            if case .date(let options) = item.field.kind { add(options.fields) }
        }
    }
}

extension Rule {
    fileprivate var fields: [FieldID] { [at] + require.fields + (when?.fields ?? []) }
}

extension DateOptions {
    fileprivate var fields: [FieldID] {
        [notBefore, notAfter].compactMap { limit in
            if case .field(let id, _) = limit { id } else { nil }
        }
    }
}
