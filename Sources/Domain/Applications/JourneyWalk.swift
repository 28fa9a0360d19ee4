/// Goes through a definition once, from the first field to the last; conditions speak of answers given earlier.
struct JourneyWalk {
    let entries: Entries
    let town: Town
    var circumstances: Circumstances

    mutating func stage(_ step: Step) -> Journey.Stage? {
        guard isAsked(step.when) else { return nil }
        var questions: [Question] = []
        questions.reserveCapacity(step.fields.count)
        for field in step.fields {
            guard let question = question(field, at: EntryKey(field.id), place: "") else { continue }
            if let answer = question.answer { circumstances.answers[field.id] = answer }
            questions.append(question)
        }
        return Journey.Stage(step: step, questions: questions)
    }

    private mutating func question(_ field: Field, at key: EntryKey, place: String) -> Question? {
        guard isAsked(field.when) else { return nil }
        let isRequired = isRequired(field.required)
        let question =
            if case .group(let options) = field.kind {
                group(field, options, at: key, isRequired: isRequired)
            } else {
                single(field, at: key, place: place, isRequired: isRequired)
            }
        if question.answer == nil, !question.errors.isEmpty { circumstances.unsettled.insert(field.id) }
        return question
    }

    private func single(_ field: Field, at key: EntryKey, place: String, isRequired: Bool) -> Question {
        let reader = FieldReader(
            field: field,
            key: key,
            place: place,
            isRequired: isRequired,
            entries: entries,
            town: town,
            circumstances: circumstances
        )
        let reading = reader.reading()
        let inputs = field.kind.inputs(at: key)
        return Question(
            field: field,
            key: key,
            label: place + field.label(),
            isRequired: isRequired,
            answer: reading.answer,
            errors: reading.errors,
            isTouched: reading.answer != nil || inputs.contains { entries.isFilled($0) && !field.kind.mayBePreset($0) },
            isSeen: inputs.contains(where: entries.has),
            items: []
        )
    }

    private func isAsked(_ condition: Condition?) -> Bool {
        guard let condition else { return true }
        return condition.truth(in: circumstances) == true
    }

    private func isRequired(_ requirement: Requirement) -> Bool {
        switch requirement {
        case .always: true
        case .never: false
        case .when(let condition): condition.truth(in: circumstances) == true
        }
    }
}

extension JourneyWalk {
    /// Entries beyond the fewest in which nothing was filled in are shown but do not count.
    private mutating func group(
        _ field: Field,
        _ options: GroupOptions,
        at key: EntryKey,
        isRequired: Bool
    ) -> Question {
        let fewest = isRequired ? options.atLeast : 0
        var items: [Question.Item] = []
        var answers: [Answers] = []
        var errors: [FieldError] = []
        for number in 0..<shownEntries(of: options, at: key) {
            let (item, answer) = entry(number, of: options, at: key, counts: number < fewest)
            items.append(item)
            if let answer { answers.append(answer) }
            errors += item.questions.flatMap(\.errors)
        }
        return Question(
            field: field,
            key: key,
            label: field.label(),
            isRequired: isRequired,
            answer: answers.isEmpty ? nil : .group(answers),
            errors: errors,
            isTouched: items.contains { $0.questions.contains(where: \.isTouched) },
            isSeen: entries.has(key.part(.count)) || items.contains { $0.questions.contains(where: \.isSeen) },
            items: items
        )
    }

    private mutating func entry(
        _ number: Int,
        of options: GroupOptions,
        at key: EntryKey,
        counts: Bool
    ) -> (Question.Item, Answers?) {
        circumstances.entry = [:]
        let unsettledBefore = circumstances.unsettled
        defer {
            circumstances.entry = [:]
            circumstances.unsettled = unsettledBefore
        }
        let key = key.entry(number)
        let place = options.atMost > 1 ? "\(options.item())（\(number + 1)）の" : ""
        var questions: [Question] = []
        for field in options.fields {
            guard let question = question(field, at: key.field(field.id), place: place) else { continue }
            if let answer = question.answer { circumstances.entry[field.id] = answer }
            questions.append(question)
        }
        if !counts, !questions.contains(where: \.isTouched) {
            for index in questions.indices { questions[index].errors = [] }
            return (Question.Item(number: number, key: key, questions: questions), nil)
        }
        let answers = circumstances.entry
        return (Question.Item(number: number, key: key, questions: questions), answers.isEmpty ? nil : answers)
    }

    /// As many as the page says, within the bounds; without its word, as many as begin with something filled in.
    private func shownEntries(of options: GroupOptions, at key: EntryKey) -> Int {
        let count = key.part(.count)
        let wanted = Int(HalfWidth.of(entries.text(count))) ?? filledEntries(of: options, at: key)
        return max(0, min(max(wanted, options.atLeast, 1), options.atMost))
    }

    private func filledEntries(of options: GroupOptions, at key: EntryKey) -> Int {
        (0..<max(0, options.atMost)).first { number in
            let entry = key.entry(number)
            return !options.fields.contains { field in
                field.kind.inputs(at: entry.field(field.id)).contains(where: entries.isFilled)
            }
        } ?? options.atMost
    }
}

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
        if question.field.id == rule.at {
            guard isBroken(rule, in: circumstances) else { return }
            question.errors.append(FieldError(question.field.kind.firstInput(at: question.key), rule.message()))
        } else if case .group(let options) = question.field.kind, options.fields.contains(where: { $0.id == rule.at }) {
            applyInside(rule, to: &question)
        }
    }

    /// A rule at a field inside a group holds for each entry by itself.
    private func applyInside(_ rule: Rule, to group: inout Question) {
        for item in group.items.indices {
            var inside = circumstances
            inside.entry = Answers(
                uniqueKeysWithValues: group.items[item].questions.compactMap { question in
                    question.answer.map { (question.field.id, $0) }
                }
            )
            guard !inside.entry.isEmpty, isBroken(rule, in: inside) else { continue }
            for index in group.items[item].questions.indices {
                let question = group.items[item].questions[index]
                guard question.field.id == rule.at else { continue }
                let error = FieldError(question.field.kind.firstInput(at: question.key), rule.message())
                group.items[item].questions[index].errors.append(error)
                group.errors.append(error)
            }
        }
    }

    private func isBroken(_ rule: Rule, in circumstances: Circumstances) -> Bool {
        if let condition = rule.when, condition.truth(in: circumstances) != true { return false }
        return rule.require.truth(in: circumstances) == false
    }
}
