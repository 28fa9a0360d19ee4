/// Decides which questions a correction opens.
struct OpenQuestions {
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
        // A group opens by the questions of its entries, unless something is wrong with it as a whole.
        !askedBefore.contains(question.key) || !question.ownErrors.isEmpty
            || question.items.isEmpty && isChanged(question)
    }

    private func isChanged(_ question: Question) -> Bool {
        let kind = question.field.kind
        return (kind.inputs(at: question.key) + kind.cardInputs(at: question.key))
            .contains { !entries.hasSame($0, as: correction.submitted) }
    }
}

extension Question {
    /// The question and those of its entries.
    fileprivate var lineage: [Question] { [self] + items.flatMap(\.questions) }
}
