/// What the inputs of a page become when the page is sent.
extension Journey {
    /// The entries after `posted` was sent from the page of a step.
    ///
    /// Only inputs of that step are taken over, and while a correction runs only those that it opens. A browser does not
    /// send what is not ticked: boxes of questions that were on the page and still are asked become empty. Everything
    /// else stays as it was, also the inputs of questions that are no longer asked. Attachments are not sent with the
    /// page's inputs and stay.
    package func entries(afterPosting posted: Entries, to id: Step.ID) -> Entries {
        var result = entries(afterSaving: posted, in: id)
        let after = Journey(procedure, entries: result, town: town, today: today)
        let shown = Set((stage(id)?.questions ?? []).flatMap(\.boxes))
        for box in (after.stage(id)?.questions ?? []).flatMap(\.boxes)
        where shown.contains(box) && !posted.has(box) && isOpen(box) {
            result[box] = []
        }
        return result
    }

    /// The entries after some inputs of a step's page were saved while the page is still being filled in; boxes that are
    /// not among them stay as they were.
    package func entries(afterSaving posted: Entries, in id: Step.ID) -> Entries {
        guard let step = procedure.step(id) else { return entries }
        var result = entries
        for (key, values) in posted.values where step.accepts(key) && isOpen(key) {
            result[key] = values
        }
        return result
    }
}

extension Step {
    /// Whether a page of this step can have such an input.
    fileprivate func accepts(_ key: EntryKey) -> Bool {
        let path = key.rawValue.split(separator: ".", omittingEmptySubsequences: false)
        return fields.contains { $0.accepts(path[...]) }
    }
}

extension Field {
    /// `path` is an input's key cut at its dots, beginning with the field's id.
    fileprivate func accepts(_ path: ArraySlice<Substring>) -> Bool {
        guard path.first.map(String.init) == id.rawValue else { return false }
        let rest = path.dropFirst()
        switch kind {
        case .file: return false
        case .group(let options):
            if rest.count == 1 { return rest.first == "count" }
            guard let entry = rest.first, let number = Int(entry), String(number) == entry, number >= 0,
                number < options.atMost
            else { return false }
            return options.fields.contains { $0.accepts(rest.dropFirst()) }
        default:
            let key = EntryKey(id)
            let input = rest.isEmpty ? key : key.part(rest.joined(separator: "."))
            return kind.inputs(at: key).contains(input) || kind.cardInputs(at: key).contains(input)
        }
    }
}

extension Question {
    /// The inputs of the question that a browser does not send while nothing is ticked.
    fileprivate var boxes: [EntryKey] {
        switch field.kind {
        case .choice, .choices, .yesNo, .consent: [key]
        default: items.flatMap { $0.questions.flatMap(\.boxes) }
        }
    }
}
