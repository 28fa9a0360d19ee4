/// Where the applicant stands: computed by walking the definition over the entries, never stored.
package struct Journey: Sendable {
    package let procedure: Procedure
    package let entries: Entries
    package let town: Town
    /// The day as of which the entries are judged.
    package let today: CivilDate
    /// What the applicant's My Number Card says; nil when none was read.
    package let card: BasicFour?
    /// The steps that are asked, in order.
    package internal(set) var steps: [Stage]
    /// Everything that could be read, of the steps that are asked.
    package let answers: Answers
    /// While a correction runs, what it opens; otherwise everything is open.
    var openKeys: Set<EntryKey>?

    package init(_ procedure: Procedure, entries: Entries, card: BasicFour? = nil, town: Town, today: CivilDate) {
        self.procedure = procedure
        self.entries = entries
        self.card = card
        self.town = town
        self.today = today
        var walk = JourneyWalk(entries: entries, town: town, circumstances: Circumstances(today: today))
        var steps = procedure.steps.compactMap { walk.stage($0) }
        walk.apply(procedure.rules, to: &steps)
        self.steps = steps
        answers = walk.circumstances.answers
        if card != nil { compareWithCard() }
    }
}

extension Journey {
    package func stage(_ id: Step.ID) -> Stage? { steps.first { $0.step.id == id } }

    package func question(_ id: FieldID) -> Question? {
        steps.lazy.compactMap { $0.question(id) }.first
    }

    /// The first step that is not done; `nil` when all are.
    package var nextStep: Stage? { steps.first { !$0.isDone } }

    package var isComplete: Bool { nextStep == nil }

    package var errors: [FieldError] { steps.flatMap(\.errors) }

    /// A step may be visited when all steps before it are done.
    package func canVisit(_ id: Step.ID) -> Bool {
        for stage in steps {
            if stage.step.id == id { return true }
            if !stage.isDone { return false }
        }
        return false
    }

    /// The step that is asked after `id`, whether done or not; `nil` after the last.
    package func step(after id: Step.ID) -> Stage? {
        guard let index = steps.firstIndex(where: { $0.step.id == id }), index + 1 < steps.count else { return nil }
        return steps[index + 1]
    }

    package func step(before id: Step.ID) -> Stage? {
        guard let index = steps.firstIndex(where: { $0.step.id == id }), index > 0 else { return nil }
        return steps[index - 1]
    }

    /// All questions in the order of the form, groups taken apart into the questions of their entries.
    package var singleQuestions: [Question] { steps.flatMap { $0.questions.flatMap(\.singles) } }
}
