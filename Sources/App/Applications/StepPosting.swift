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
        fileErrors = page.errors
        if case .attach(let key) = act, page.files.isEmpty, page.errors.isEmpty {
            fileErrors = [FieldError(key, "ファイルを選んでから、「選んだファイルを送信する」を押してください。")]
        }
    }

    /// The postal code that is to be looked up before the act can be done.
    var lookup: AddressLookup? {
        switch act {
        case .postalCode(let key), .place(let key, _):
            after(typed).journey.stage(step.id).flatMap { AddressLookup(key, on: $0, entries: typed) }
        default: nil
        }
    }

    /// What is to be kept.
    ///
    /// - Parameter places: what the postal code stands for.
    func entries(places: [Address]) -> Entries {
        switch act {
        case .add(let group):
            return after(typed).journey.entries(addingTo: group)
        case .remove(let group, let number):
            var entries = typed
            entries.removeEntry(number, of: EntryKey(group))
            return entries
        case .postalCode:
            return lookup?.filling(places, into: typed) ?? typed
        case .place(_, let number) where places.indices.contains(number):
            return lookup?.taking(places[number], into: typed) ?? typed
        case .next, .back, .leave, .attach, .place:
            return typed
        }
    }

    /// Where the applicant goes once `kept` is saved; nil when the page has to be drawn again with its errors.
    func destination(keeping kept: Entries) -> String? {
        guard fileErrors.isEmpty else { return nil }
        let after = after(kept)
        switch act {
        case .leave: return Path.application(draft.application.id)
        case .back: return path(before: after)
        case .add(let group):
            let last = (after.journey.question(group)?.items.count ?? 1) - 1
            return page(at: EntryKey(group).entry(last))
        case .remove(let group, _): return page(at: EntryKey(group))
        case .attach(let key): return page(at: key)
        case .place(let code, _): return page(at: lookup?.address.part(.town) ?? code)
        case .postalCode(let code):
            guard let lookup, kept[lookup.address.part(.town)] != typed[lookup.address.part(.town)] else {
                return page("\(StepQuery.lookup)=\(code)", at: code)
            }
            return page(at: lookup.address.part(.town))
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
        let known = Set((draft.journey.stage(step.id)?.questions ?? []).flatMap(\.withInner).map(\.key))
        return (after.journey.stage(step.id)?.questions ?? []).flatMap(\.withInner).filter { question in
            !known.contains(question.key) && !question.isSeen && question.field.kind.word != .explanation
        }
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
    private func page(_ query: String? = nil, at place: EntryKey) -> String {
        let queries = [returnsToAnswers ? StepQuery.returnToAnswers : nil, query].compactMap(\.self)
        let path = Path.step(draft.application.id, step.id)
        return path + (queries.isEmpty ? "" : "?" + queries.joined(separator: "&")) + "#\(place)"
    }
}

extension EntryKey {
    /// Whether it is that question's key or one of its inputs'.
    func lies(in question: EntryKey) -> Bool {
        self == question || rawValue.hasPrefix(question.rawValue + ".")
    }
}

extension Question {
    /// Where a link to the question leads.
    var firstInput: EntryKey { field.kind.inputs(at: key).first ?? key }
}
