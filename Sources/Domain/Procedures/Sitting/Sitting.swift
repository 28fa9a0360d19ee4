/// Several procedures that are applied for together (まとめて申請): one form in which every question stands once, and what
/// was filled in told apart again for each of them.
package struct Sitting: Sendable {
    /// In the order in which they are filled in.
    package let members: [Procedure]
    /// All of them as one form.
    package let form: Procedure
    /// For each member, what the form's fields are called in its own definition, those inside groups too.
    private let ownNames: [[FieldID: FieldID]]
    /// The form's fields that ask for a fact.
    private let factFields: [String: Field]

    /// More than this nobody wants to fill in at once.
    package static let most = 8

    /// - Parameter members: different procedures, each with a form.
    package init(_ members: [Procedure]) {
        self.members = members
        let merge = SittingMerge(members)
        form = merge.form
        ownNames = merge.names.map { names in
            Dictionary(names.map { ($0.value, $0.key) }) { first, _ in first }
        }
        let fields = merge.form.fields.compactMap { field in field.fact.map { ($0, field) } }
        factFields = Dictionary(fields) { first, _ in first }
    }

    /// Whether they can be applied for together, in a sentence that says why not; nil when they can.
    package static func refusal(of members: [Procedure]) -> String? {
        if members.count < 2 { return "まとめて申請する手続を、二つ以上選んでください。" }
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

    /// The procedures for which something is to be paid when they are sent, as the form is filled in.
    package func payers(with entries: Entries, town: Town, today: CivilDate) -> [Procedure] {
        members.enumerated().compactMap { number, member in
            guard member.isPaidAtSubmission else { return nil }
            let own = Journey(member, entries: self.entries(ofMember: number, in: entries), town: town, today: today)
            return (own.quote?.total ?? 0) > 0 ? member : nil
        }
    }

    /// What the form's inputs hold when some facts are known already, e.g. from the answers to a guide.
    package func entries(knowing facts: [String: Answer]) -> Entries {
        facts.reduce(into: Entries()) { entries, fact in
            guard let field = factFields[fact.key] else { return }
            entries.merge(field.entries(for: fact.value))
        }
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
    /// The same input by the names that the member's own definition gives: `a--members.0.a--birth` → `members.0.birth`.
    fileprivate func renamed(_ names: [FieldID: FieldID]) -> EntryKey {
        let parts = rawValue.split(separator: ".").map { part in
            names[FieldID(rawValue: String(part))]?.rawValue ?? String(part)
        }
        return EntryKey(rawValue: parts.joined(separator: "."))
    }
}

extension Field {
    /// The inputs that give this answer; none where the answer is of another kind.
    fileprivate func entries(for answer: Answer) -> Entries {
        let key = EntryKey(id)
        switch (kind, answer) {
        case (.date, .date(let day)):
            return Entries([
                key.part(.era): ["ad"], key.part(.year): [String(day.year)], key.part(.month): [String(day.month)],
                key.part(.day): [String(day.day)],
            ])
        case (.choice, .choices(let values, _)), (.choices, .choices(let values, _)): return Entries([key: values])
        case (.yesNo, .flag(let flag)): return Entries([key: [flag ? "yes" : "no"]])
        case (.number, .number(let number)): return Entries([key: [String(number)]])
        default: return Entries()
        }
    }
}
