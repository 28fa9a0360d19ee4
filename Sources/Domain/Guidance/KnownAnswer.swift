/// An answer to a question of a rule's procedure that follows from the guide, so that nobody is asked for it again.
///
/// In YAML `{field: henko-naiyo, is: jusho}`, `{field: hi, reply: hi}`, each with a `when` if it does not always follow.
/// Several for one field of kind `choices` are several ticks.
package struct KnownAnswer: Sendable, Hashable {
    /// The procedure's question.
    package var field: FieldID
    package var source: Source
    /// Always when absent.
    package var when: Condition?

    package enum Source: Sendable, Hashable {
        /// An option's value, or `yes` or `no`.
        case value(String)
        /// Whatever was replied to this question of the guide.
        case reply(FieldID)
    }

    package init(field: FieldID, source: Source, when: Condition? = nil) {
        self.field = field
        self.source = source
        self.when = when
    }
}

extension KnownAnswer: Codable {
    private enum CodingKeys: String, CodingKey {
        case field, reply, when
        case value = "is"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        field = try container.decode(FieldID.self, forKey: .field)
        when = try container.decodeIfPresent(Condition.self, forKey: .when)
        if let reply = try container.decodeIfPresent(FieldID.self, forKey: .reply) {
            source = .reply(reply)
        } else if let flag = try? container.decode(Bool.self, forKey: .value) {
            // YAML reads a bare `yes` as a Boolean; here it is the word.
            source = .value(flag ? "yes" : "no")
        } else {
            source = .value(try container.decode(String.self, forKey: .value))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        switch source {
        case .value(let value): try container.encode(value, forKey: .value)
        case .reply(let reply): try container.encode(reply, forKey: .reply)
        }
        try container.encodeIfPresent(when, forKey: .when)
    }
}

extension GuideWalk {
    /// What a procedure's form need not ask any more, by its questions: what was replied to a question that asks for the
    /// same fact, and what the rules that hold say of it.
    package func knowledge(of procedure: Procedure) -> [FieldID: Entries] {
        var known: [FieldID: Entries] = [:]
        let facts = facts
        for field in procedure.fields {
            if let answer = field.fact.flatMap({ facts[$0] }) { known[field.id] = field.entries(for: answer) }
        }
        for answer in answers(to: procedure.id) {
            guard let field = procedure.fields.first(where: { $0.id == answer.field }) else { continue }
            let entries = entries(of: answer, to: field)
            if field.kind.word == .choices {
                known[field.id, default: Entries()].tick(entries)
            } else {
                known[field.id] = entries
            }
        }
        return known.filter { !$0.value.values.isEmpty }
    }

    /// What the replies tell, by the fact.
    private var facts: [String: Answer] {
        answered.reduce(into: [:]) { facts, question in
            if let fact = question.field.fact { facts[fact] = circumstances.answers[question.id] }
        }
    }

    private func answers(to procedure: String) -> [KnownAnswer] {
        guide.rules.filter { $0.procedure == procedure && holds($0.when) }.flatMap { $0.answers ?? [] }
            .filter { holds($0.when) }
    }

    private func holds(_ condition: Condition?) -> Bool {
        condition.map { $0.truth(in: circumstances) == true } ?? true
    }

    private func entries(of answer: KnownAnswer, to field: Field) -> Entries {
        switch answer.source {
        case .value(let value): Entries([EntryKey(field.id): [value]])
        case .reply(let question): circumstances.answers[question].map(field.entries) ?? Entries()
        }
    }
}

extension Entries {
    /// Ticks come to those that are there.
    fileprivate mutating func tick(_ entries: Entries) {
        for (key, values) in entries.values { self[key] += values.filter { !self[key].contains($0) } }
    }
}

extension Field {
    /// The inputs that give this answer; none where the answer is of another kind.
    fileprivate func entries(for answer: Answer) -> Entries {
        let key = EntryKey(id)
        switch (kind, answer) {
        case (.date, .date(let day)): return Entries(day, at: key)
        case (.choice, .choices(let values, _)), (.choices, .choices(let values, _)): return Entries([key: values])
        case (.yesNo, .flag(let flag)): return Entries([key: [flag ? "yes" : "no"]])
        case (.number, .number(let number)): return Entries([key: [String(number)]])
        default: return Entries()
        }
    }
}
