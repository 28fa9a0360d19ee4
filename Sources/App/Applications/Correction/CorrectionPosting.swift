import Domain

/// The sent page of a correction: what is to be kept of it, and what comes next.
struct CorrectionPosting: Sendable {
    let form: CorrectionForm
    let act: StepAct
    let edit: EntryEdit
    /// What is wrong with files of the page.
    var fileErrors: [FieldError]

    /// - Parameter page: only what the correction opens is taken of it.
    init(_ form: CorrectionForm, page: SentPage) {
        self.form = form
        act = StepAct(page.form.text(FormNames.act))
        let typed = form.with(form.editable.entries(afterPosting: page.form.entries, to: nil)).journey
        edit = EntryEdit(act: act, journey: typed, questions: typed.steps.flatMap(\.questions))
        fileErrors = page.fileErrors(sentBy: act)
    }

    /// Where the applicant goes once `kept` is saved; nil when the page has to be drawn again with its errors.
    func destination(keeping kept: Entries) -> String? {
        guard fileErrors.isEmpty else { return nil }
        let id = form.application.id
        let after = form.with(kept).journey
        switch act {
        case .leave, .back: return Path.application(id)
        case .readCard: return Path.cardReading(id)
        case .add, .remove, .attach, .place, .postalCode, .takeCard:
            let place = edit.place(on: after)
            return page(place.query, at: place.anchor)
        case .next:
            guard errors(keeping: kept).isEmpty else { return nil }
            if let question = newQuestions(in: after).first {
                return page(StepQuery.moreQuestions, at: question.firstInput)
            }
            return Path.correctionAnswers(id)
        }
    }

    /// What is wrong with the page; questions that came up by this posting are not wrong yet.
    func errors(keeping kept: Entries) -> [FieldError] {
        guard act == .next else { return fileErrors }
        let after = form.with(kept).journey
        let new = newQuestions(in: after).map(\.key)
        let errors = after.errors.filter { error in
            !new.contains { error.key.lies(in: $0) } && !fileErrors.contains { $0.key == error.key }
        }
        return errors + fileErrors
    }

    private func newQuestions(in after: Journey) -> [Question] {
        after.steps.flatMap(\.questions).added(to: form.journey.steps.flatMap(\.questions))
    }

    private func page(_ query: String?, at anchor: EntryKey?) -> String {
        Path.correction(form.application.id) + (query.map { "?\($0)" } ?? "") + (anchor.map { "#\($0)" } ?? "")
    }
}
