/// A correction asked for by the office: which inputs it opens, and against what it is compared.
///
/// Open is what the office asked for, and what the correction itself makes necessary: questions that were not asked in
/// the submitted form, that now lack something, or that were changed already. Everything else is locked.
package struct Correction: Sendable, Hashable {
    /// Keys of fields, of a group's entries, or of fields in them: `birth`, `members.1`, `members.1.birth`.
    package var requested: Set<EntryKey>
    package var submitted: Entries

    package init(of submitted: Entries, requested: Set<EntryKey>) {
        self.submitted = submitted
        self.requested = requested
    }
}

extension Journey {
    /// The same walk for a correction: it shows only what is open.
    ///
    /// `today` is the day on which the application arrived: what was right then does not become wrong by waiting.
    package init(
        _ procedure: Procedure,
        entries: Entries,
        correcting correction: Correction,
        town: Town,
        today: CivilDate
    ) {
        let before = Journey(procedure, entries: correction.submitted, town: town, today: today)
        self.init(procedure, entries: entries, town: town, today: today)
        let open = OpenQuestions(correction, before: before, entries: entries)
        openKeys = open.keys(in: steps)
        steps = steps.compactMap { stage in
            var stage = stage
            stage.questions = stage.questions.compactMap(shown)
            return stage.questions.isEmpty ? nil : stage
        }
    }

    /// Whether the input, or the question, may be changed: always, unless a correction runs that does not open it.
    package func isOpen(_ key: EntryKey) -> Bool {
        guard let openKeys else { return true }
        return key.lineage.contains(where: openKeys.contains)
    }

    /// The question as a correction shows it; of a group only the entries and fields that are open.
    private func shown(_ question: Question) -> Question? {
        if isOpen(question.key) { return question }
        var question = question
        question.items = question.items.compactMap { item in
            var item = item
            item.questions = item.questions.compactMap(shown)
            return item.questions.isEmpty ? nil : item
        }
        return question.items.isEmpty ? nil : question
    }
}

/// Decides which questions a correction opens.
private struct OpenQuestions {
    let correction: Correction
    let askedBefore: Set<EntryKey>
    let entries: Entries

    init(_ correction: Correction, before: Journey, entries: Entries) {
        self.correction = correction
        self.entries = entries
        askedBefore = Set(before.steps.flatMap { $0.questions.flatMap(\.lineage) }.map(\.key))
    }

    func keys(in steps: [Journey.Stage]) -> Set<EntryKey> {
        steps.flatMap { $0.questions.flatMap(\.lineage) }.reduce(into: correction.requested) { keys, question in
            if isOpened(question) { keys.insert(question.key) }
        }
    }

    private func isOpened(_ question: Question) -> Bool {
        if !askedBefore.contains(question.key) { return true }
        // A group opens by the questions of its entries, unless a rule complains of it as a whole.
        let errorsBelow = question.items.reduce(0) { $0 + $1.questions.reduce(0) { $0 + $1.errors.count } }
        return question.errors.count > errorsBelow || question.items.isEmpty && isChanged(question)
    }

    private func isChanged(_ question: Question) -> Bool {
        question.field.kind.inputs(at: question.key).contains { entries[$0] != correction.submitted[$0] }
    }
}

extension Question {
    /// The question and those of its entries.
    fileprivate var lineage: [Question] { [self] + items.flatMap(\.questions) }
}
