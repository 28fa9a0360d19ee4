extension Journey {
    /// The same walk for a correction: it shows only what is open.
    ///
    /// `today` is the day on which the application arrived: what was right then does not become wrong by waiting.
    package init(
        _ procedure: Procedure,
        entries: Entries,
        correcting correction: Correction,
        card: BasicFour? = nil,
        town: Town,
        today: CivilDate
    ) {
        let before = Journey(procedure, entries: correction.submitted, town: town, today: today)
        self.init(procedure, entries: entries, card: card, town: town, today: today)
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
