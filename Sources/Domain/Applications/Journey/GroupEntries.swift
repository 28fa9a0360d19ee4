/// More and fewer entries of a repeating group.
extension Entries {
    /// Takes an entry out; those after it move up.
    package mutating func removeEntry(_ number: Int, of group: EntryKey) {
        let prefix = group.rawValue + "."
        var moved = Entries()
        for (key, typed) in values {
            let path = key.rawValue.hasPrefix(prefix) ? key.rawValue.dropFirst(prefix.count).split(separator: ".") : []
            guard path.count > 1, let entry = path.first.flatMap({ Int($0) }), entry >= number else {
                moved[key] = typed
                continue
            }
            guard entry > number else { continue }
            let rest = path.dropFirst().joined(separator: ".")
            moved[group.entry(entry - 1).part(rest)] = typed
        }
        let count = group.part(.count)
        if let shown = Int(text(count)), shown > 0 { moved[count] = [String(shown - 1)] }
        self = moved
    }
}

extension Journey {
    /// The entries with one more entry shown in a group; unchanged when it has its most.
    package func entries(addingTo group: FieldID) -> Entries {
        guard let question = question(group), case .group(let options) = question.field.kind else { return entries }
        var result = entries
        let count = question.key.part(.count)
        if isOpen(count) { result[count] = [String(min(question.items.count + 1, options.atMost))] }
        return result
    }
}
