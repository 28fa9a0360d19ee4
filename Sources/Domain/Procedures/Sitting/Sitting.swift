/// Several procedures that are applied for together (まとめて申請): one form in which every question stands once, and what
/// was filled in told apart again for each of them.
package struct Sitting: Sendable {
    /// In the order in which they are filled in.
    package let members: [Procedure]
    /// All of them as one form.
    package let form: Procedure
    /// For each member, what its fields are called in the form.
    private let names: [[FieldID: FieldID]]
    /// For each member, what the form's fields are called in its own definition, those inside groups too.
    private let ownNames: [[FieldID: FieldID]]
    /// More than this nobody wants to fill in at once.
    package static let most = 8

    /// - Parameters:
    ///   - members: different procedures, each with a form.
    ///   - known: for each, its questions that need not be asked; none where absent.
    package init(_ members: [Procedure], knowing known: [Set<FieldID>] = []) {
        self.members = members
        let merge = SittingMerge(members, knowing: known)
        form = merge.form
        names = merge.names
        ownNames = merge.names.map { names in
            Dictionary(names.map { ($0.value, $0.key) }) { first, _ in first }
        }
    }

    /// Why they cannot be applied for together, in a sentence; nil when they can.
    package static func refusal(of members: [Procedure]) -> String? {
        if members.isEmpty { return "申請する手続を選んでください。" }
        if members.count > most { return "まとめて申請できる手続は、一度に\(most)件までです。" }
        if Set(members.map(\.id)).count < members.count { return "同じ手続が二度選ばれています。" }
        if members.contains(where: { !$0.isOnline }) { return "オンラインでは申請できない手続が選ばれています。" }
        return nil
    }

    /// What was filled in for one of the procedures.
    package func entries(ofMember number: Int, in entries: Entries) -> Entries {
        let names = ownNames[number]
        return entries.values.reduce(into: Entries()) { own, entry in
            if names[entry.key.fieldID] != nil { own[entry.key.renamed(names)] = entry.value }
        }
    }

    /// What the form's inputs hold when answers to the members' questions are known already.
    package func entries(knowing known: [[FieldID: Entries]]) -> Entries {
        var entries = Entries()
        for (names, known) in zip(names, known) {
            for (_, own) in known {
                for (key, values) in own.values { entries[key.renamed(names)] = values }
            }
        }
        return entries
    }

    /// How many questions there are when every procedure is filled in by itself, and how many in the form.
    package var savedQuestions: (apart: Int, together: Int) {
        (members.map(\.questionCount).reduce(0, +), form.questionCount)
    }
}

extension Procedure {
    /// Questions of the form, those of a group counted once.
    fileprivate var questionCount: Int {
        fields.reduce(0) { count, field in
            switch field.kind {
            case .group(let options): count + options.fields.count { $0.kind.word != .explanation }
            case .explanation: count
            default: count + 1
            }
        }
    }
}

extension EntryKey {
    /// The same input by other names of its fields: `a--members.0.a--birth` → `members.0.birth`.
    fileprivate func renamed(_ names: [FieldID: FieldID]) -> EntryKey {
        let parts = rawValue.split(separator: ".").map { part in
            names[FieldID(rawValue: String(part))]?.rawValue ?? String(part)
        }
        return EntryKey(rawValue: parts.joined(separator: "."))
    }
}
