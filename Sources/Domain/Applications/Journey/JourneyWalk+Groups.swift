extension JourneyWalk {
    /// Entries beyond the fewest in which nothing was filled in are shown but do not count.
    mutating func group(
        _ field: Field,
        _ options: GroupOptions,
        at key: EntryKey,
        isRequired: Bool
    ) -> Question {
        let fewest = isRequired ? options.atLeast : 0
        var items: [Question.Item] = []
        var answers: [Answers] = []
        for number in 0..<shownEntries(of: options, at: key) {
            let (item, answer) = entry(number, of: options, at: key, counts: number < fewest)
            items.append(item)
            if let answer { answers.append(answer) }
        }
        return Question(
            field: field,
            key: key,
            label: field.label(),
            isRequired: isRequired,
            answer: answers.isEmpty ? nil : .group(answers),
            ownErrors: [],
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
            for index in questions.indices { questions[index].ownErrors = [] }
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
