extension JourneyWalk {
    /// Adds the message of every rule that is definitely broken to the question at which it appears.
    func apply(_ rules: [Rule], to stages: inout [Journey.Stage]) {
        for rule in rules {
            for stage in stages.indices {
                for index in stages[stage].questions.indices {
                    apply(rule, to: &stages[stage].questions[index])
                }
            }
        }
    }

    private func apply(_ rule: Rule, to question: inout Question) {
        if question.field.id == rule.at, isBroken(rule, in: circumstances) { question.add(rule) }
        for index in question.items.indices { apply(rule, to: &question.items[index]) }
    }

    /// A rule at a field inside a group holds for each entry by itself; entries that do not count keep no rule.
    private func apply(_ rule: Rule, to item: inout Question.Item) {
        guard let index = item.questions.firstIndex(where: { $0.field.id == rule.at }) else { return }
        var inside = circumstances
        for question in item.questions { inside.entry[question.field.id] = question.answer }
        if !inside.entry.isEmpty, isBroken(rule, in: inside) { item.questions[index].add(rule) }
    }

    private func isBroken(_ rule: Rule, in circumstances: Circumstances) -> Bool {
        if let condition = rule.when, condition.truth(in: circumstances) != true { return false }
        return rule.require.truth(in: circumstances) == false
    }
}

extension Question {
    fileprivate mutating func add(_ rule: Rule) {
        ownErrors.append(FieldError(field.kind.firstInput(at: key), rule.message()))
    }
}
