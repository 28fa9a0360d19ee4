import Domain

/// The fields on whose answers demands hang, directly or because these decide whether and how others are asked; and
/// the rules that hang on any of them.
struct RelevantFields {
    let form: Form
    private(set) var rules: [Rule] = []
    private var positions: Set<Int>

    /// In the order of asking.
    var fields: [FormField] { positions.sorted().map { form.fields[$0] } }

    init(_ form: Form, demands: [Demand], rules: [Rule]) {
        self.form = form
        positions = Self.closure(of: demands.flatMap(\.condition.fields), in: form)
        var others = rules.map { (rule: $0, positions: Self.closure(of: $0.fields, in: form)) }
        while let index = others.firstIndex(where: { !$0.positions.isDisjoint(with: positions) }) {
            let next = others.remove(at: index)
            self.rules.append(next.rule)
            positions.formUnion(next.positions)
        }
    }

    /// The positions of these fields and of all that decide whether and how they are asked.
    private static func closure(of ids: [FieldID], in form: Form) -> Set<Int> {
        var positions: Set<Int> = []
        var open = ids
        while let id = open.popLast() {
            guard let item = form[id], positions.insert(item.position).inserted else { continue }
            open += item.conditions.flatMap(\.fields)
            if case .when(let condition) = item.field.required { open += condition.fields }
            if case .date(let options) = item.field.kind { open += options.fields }
        }
        return positions
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
