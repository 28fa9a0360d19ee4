import Domain

/// A step's page with the questions that are asked, and those that may come up while it is filled in.
struct LivePage: Sendable {
    /// In the order of the definition.
    let questions: [Question]
    /// By question: the condition that the script watches.
    let conditions: [EntryKey: LiveCondition]

    init(journey: Journey, stage: Journey.Stage) {
        let page = PageFields(stage.step, answers: journey.answers, today: journey.today)
        var procedure = journey.procedure
        for index in procedure.steps.indices where procedure.steps[index].id == stage.step.id {
            procedure.steps[index].fields = stage.step.fields.map(page.unfolded)
        }
        let unfolded = Journey(procedure, entries: journey.entries, town: journey.town, today: journey.today)
        questions = unfolded.stage(stage.step.id)?.questions ?? stage.questions
        conditions = Self.conditions(of: questions, asking: stage.step.fields, on: page)
    }

    /// - Parameter fields: the questions' fields as they stand in the definition.
    private static func conditions(
        of questions: [Question],
        asking fields: [Field],
        on page: PageFields
    ) -> [EntryKey: LiveCondition] {
        let definitions = Dictionary(fields.map { ($0.id, $0) }) { first, _ in first }
        return questions.reduce(into: [:]) { conditions, question in
            guard let field = definitions[question.field.id] else { return }
            conditions[question.key] = page.condition(of: field)
            guard case .group(let options) = field.kind else { return }
            for item in question.items {
                let entry = page.inside(options.fields, at: item.key)
                conditions.merge(Self.conditions(of: item.questions, asking: options.fields, on: entry)) { $1 }
            }
        }
    }
}

extension PageFields {
    /// The field without the conditions about which the script decides.
    fileprivate func unfolded(_ field: Field) -> Field {
        var field = field
        if condition(of: field) != nil { field.when = nil }
        if case .group(var options) = field.kind {
            let entry = inside(options.fields, at: EntryKey(field.id).entry(0))
            options.fields = options.fields.map(entry.unfolded)
            field.kind = .group(options)
        }
        return field
    }
}
