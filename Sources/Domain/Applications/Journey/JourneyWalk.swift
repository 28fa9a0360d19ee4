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

    mutating func question(_ field: Field, at key: EntryKey, place: String) -> Question? {
        guard isAsked(field.when) else { return nil }
        let isRequired = isRequired(field.required)
        let question =
            if case .group(let options) = field.kind {
                group(field, options, at: key, isRequired: isRequired)
            } else {
                single(field, at: key, place: place, isRequired: isRequired)
            }
        if question.answer == nil, question.hasErrors { circumstances.unsettled.insert(field.id) }
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
        let isAnswered = reading.answer != nil
        let inputs = isAnswered ? [] : field.kind.inputs(at: key)
        return Question(
            field: field,
            key: key,
            label: place + field.label(),
            isRequired: isRequired,
            answer: reading.answer,
            ownErrors: reading.errors,
            isTouched: isAnswered || inputs.contains { entries.isFilled($0) && !field.kind.mayBePreset($0) },
            isSeen: isAnswered || inputs.contains(where: entries.has),
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
