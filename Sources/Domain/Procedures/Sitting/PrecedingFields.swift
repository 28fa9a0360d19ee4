// What has to be answered before a question can be put.

extension Procedure {
    /// Whether something is put or not by the answer to this field.
    func mentions(_ id: FieldID) -> Bool {
        steps.contains { step in
            step.when?.fields.contains(id) == true
                || step.fields.contains { field in
                    ([field] + field.inner).contains { $0.precedingFields.contains(id) }
                }
        }
    }

    /// Of the questions to which the answers are known, those that can stand before all others: nothing else decides
    /// whether and how they are put.
    func foretold(_ known: Set<FieldID>) -> Set<FieldID> {
        var foretold: Set<FieldID> = []
        for step in steps {
            for field in step.fields where known.contains(field.id) {
                let needed = (step.when?.fields ?? []) + field.precedingFields
                if foretold.isSuperset(of: needed) { foretold.insert(field.id) }
            }
        }
        return foretold
    }
}

extension Field {
    /// The fields of a group's entries.
    var inner: [Field] {
        if case .group(let options) = kind { options.fields } else { [] }
    }

    /// The fields whose answers decide whether and how this one is put.
    var precedingFields: [FieldID] {
        var fields = when?.fields ?? []
        if case .when(let condition) = required { fields += condition.fields }
        if case .date(let options) = kind {
            for case .field(let other, _)? in [options.notBefore, options.notAfter] { fields.append(other) }
        }
        return fields
    }
}

extension [Field] {
    /// In an order in which each comes after those on which it hangs; otherwise as they are.
    var inOrder: [Field] {
        let ids = Set(map(\.id))
        var rest = self
        var placed: Set<FieldID> = []
        var ordered: [Field] = []
        while !rest.isEmpty {
            let next = rest.firstIndex { placed.isSuperset(of: ids.intersection($0.precedingFields)) }
            let field = rest.remove(at: next ?? 0)
            placed.insert(field.id)
            ordered.append(field)
        }
        return ordered
    }
}
