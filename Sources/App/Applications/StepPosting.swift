import Domain
import Foundation

/// A sent page of a step: what is to be kept of it, and what comes next.
struct StepPosting: Sendable {
    let draft: Draft
    let step: Step
    let act: StepAct
    /// The page was opened to change one answer.
    let returnsToAnswers: Bool
    /// What was typed on the page, taken over by the application.
    let typed: Entries
    /// What is wrong with files of the page.
    var fileErrors: [FieldError]

    init(_ draft: Draft, step: Step, page: SentPage, returnsToAnswers: Bool) {
        self.draft = draft
        self.step = step
        act = StepAct(page.form.text(FormNames.act))
        self.returnsToAnswers = returnsToAnswers
        typed = draft.journey.entries(afterPosting: page.form.entries, to: step.id)
        fileErrors = page.fileErrors(sentBy: act)
    }

    /// What the page's own buttons do to it.
    var edit: EntryEdit {
        let journey = after(typed).journey
        return EntryEdit(act: act, journey: journey, questions: journey.stage(step.id)?.questions ?? [])
    }

    /// Where the applicant goes once `kept` is saved; nil when the page has to be drawn again with its errors.
    func destination(keeping kept: Entries) -> String? {
        guard fileErrors.isEmpty else { return nil }
        let after = after(kept)
        switch act {
        case .leave: return Path.application(draft.application.id)
        case .back: return path(before: after)
        case .readCard: return Path.cardReading(draft.application.id, step: step.id)
        case .add, .remove, .attach, .place, .postalCode, .takeCard:
            let place = edit.place(on: after.journey)
            return page(place.query, at: place.anchor)
        case .next:
            guard errors(keeping: kept).isEmpty else { return nil }
            if let question = newQuestions(in: after).first {
                return page(StepQuery.moreQuestions, at: question.firstInput)
            }
            return path(after: after)
        }
    }

    /// What is wrong with the page; questions that came up by this posting are not wrong yet.
    func errors(keeping kept: Entries) -> [FieldError] {
        guard act == .next else { return fileErrors }
        let after = after(kept)
        let new = newQuestions(in: after).map(\.key)
        let errors = (after.journey.stage(step.id)?.errors ?? []).filter { error in
            !new.contains { error.key.lies(in: $0) } && !fileErrors.contains { $0.key == error.key }
        }
        return errors + fileErrors
    }

    /// The application as it is with these entries.
    func after(_ entries: Entries) -> Draft { draft.with(entries) }

    private func newQuestions(in after: Draft) -> [Question] {
        (after.journey.stage(step.id)?.questions ?? []).added(to: draft.journey.stage(step.id)?.questions ?? [])
    }

    private func path(before after: Draft) -> String {
        let id = draft.application.id
        return after.journey.step(before: step.id).map { Path.step(id, $0.step.id) } ?? Path.application(id)
    }

    private func path(after: Draft) -> String {
        let id = draft.application.id
        guard returnsToAnswers else {
            return after.journey.step(after: step.id).map { Path.step(id, $0.step.id) } ?? Path.answers(id)
        }
        guard let next = after.journey.nextStep else { return Path.answers(id) }
        return Path.step(id, next.step.id) + "?" + StepQuery.returnToAnswers
    }

    /// This page again.
    private func page(_ query: String?, at place: EntryKey?) -> String {
        let queries = [returnsToAnswers ? StepQuery.returnToAnswers : nil, query].compactMap(\.self)
        let path = Path.step(draft.application.id, step.id)
        return path + (queries.isEmpty ? "" : "?" + queries.joined(separator: "&")) + (place.map { "#\($0)" } ?? "")
    }
}
