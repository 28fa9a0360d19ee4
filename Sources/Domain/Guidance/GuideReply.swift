/// What somebody answered to a question of a guide.
package enum GuideReply: Sendable, Hashable {
    case answer(Answer)
    /// 「わからない」
    case notSure
}

extension GuideQuestion {
    /// The reply in one word of letters, digits, hyphens and dots, for addresses: `2026-11-27`, `kokunai`, `a.b`, `yes`,
    /// `4`, `none`, `unknown`.
    package func word(for reply: GuideReply) -> String {
        guard case .answer(let answer) = reply else { return Self.notSureWord }
        return switch answer {
        case .date(let day): day.description
        case .choices(let values, _): values.isEmpty ? Self.noneWord : values.joined(separator: ".")
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): String(number)
        case .text, .name, .address, .group, .files: ""
        }
    }

    /// Reads what `word(for:)` wrote; nil for anything that is no reply to this question.
    package func reply(from word: String, today: CivilDate) -> GuideReply? {
        if word == Self.notSureWord { return notSure ? .notSure : nil }
        return switch field.kind {
        case .date(let options): CivilDate(word).flatMap { isAllowed($0, options, today) ? .answer(.date($0)) : nil }
        case .choice(let options): choice(word, options)
        case .choices(let options): choices(word, options)
        case .yesNo: ["yes": GuideReply.answer(.flag(true)), "no": .answer(.flag(false))][word]
        case .number(let options): number(word, options)
        default: nil
        }
    }

    private func choice(_ word: String, _ options: ChoiceOptions) -> GuideReply? {
        options.options.contains { $0.value == word } ? .answer(.choices([word], other: nil)) : nil
    }

    private func choices(_ word: String, _ options: ChoiceOptions) -> GuideReply? {
        if word == Self.noneWord { return none == nil ? nil : .answer(.choices([], other: nil)) }
        let words = Set(word.split(separator: ".").map(String.init))
        let values = options.options.map(\.value).filter(words.contains)
        return values.isEmpty || values.count != words.count ? nil : .answer(.choices(values, other: nil))
    }

    private func number(_ word: String, _ options: NumberOptions) -> GuideReply? {
        guard let number = Int(word), number >= options.min ?? 0, number <= options.max ?? .max else { return nil }
        return .answer(.number(number))
    }

    private func isAllowed(_ day: CivilDate, _ options: DateOptions, _ today: CivilDate) -> Bool {
        let circumstances = Circumstances(today: today)
        if let first = options.notBefore.flatMap(circumstances.day), day < first { return false }
        if let last = options.notAfter.flatMap(circumstances.day), day > last { return false }
        return true
    }

    /// What was typed into the question's inputs on a page.
    ///
    /// - Returns: the reply, or what is wrong with the inputs.
    package func reply(from entries: Entries, town: Town, today: CivilDate) -> Result<GuideReply, GuideReplyFault> {
        let reader = FieldReader(
            field: shownField,
            key: EntryKey(id),
            place: "",
            isRequired: true,
            entries: entries,
            town: town,
            circumstances: Circumstances(today: today)
        )
        let reading = reader.reading()
        guard let answer = reading.answer else { return .failure(GuideReplyFault(errors: reading.errors)) }
        guard case .choices(let values, _) = answer else { return .success(.answer(answer)) }
        if values.count > 1, let exclusive = values.last, [Self.noneWord, Self.notSureWord].contains(exclusive) {
            let label = shownField.display(.choices([exclusive], other: nil)).joined()
            let sentence = "「\(label)」は、ほかの答えと一緒に選べません。どちらかを外してください。"
            return .failure(GuideReplyFault(errors: [FieldError(EntryKey(id), sentence)]))
        }
        switch values {
        case [Self.notSureWord]: return .success(.notSure)
        case [Self.noneWord]: return .success(.answer(.choices([], other: nil)))
        case ["yes"] where field.kind == .yesNo: return .success(.answer(.flag(true)))
        case ["no"] where field.kind == .yesNo: return .success(.answer(.flag(false)))
        default: return .success(.answer(answer))
        }
    }

    /// Whether the reply tells something delicate. That something is not so does not.
    package func isDelicate(_ reply: GuideReply) -> Bool {
        switch reply {
        case .answer(.flag(false)), .answer(.choices([], _)), .notSure: false
        case .answer(.choices(let values, _)) where !sensitive: values.contains(where: sensitiveAnswers.contains)
        case .answer: sensitive
        }
    }

    /// The inputs that give this reply, to show it on a page.
    package func entries(for reply: GuideReply) -> Entries {
        let key = EntryKey(id)
        guard case .answer(let answer) = reply else { return Entries([key: [Self.notSureWord]]) }
        switch answer {
        case .date(let day): return Entries(day, at: key)
        case .choices(let values, _): return Entries([key: values.isEmpty ? [Self.noneWord] : values])
        default: return Entries([key: [word(for: reply)]])
        }
    }

    /// The reply as people read it, line by line.
    package func display(_ reply: GuideReply) -> [String] {
        switch reply {
        case .notSure: ["わからない"]
        case .answer(.choices([], _)): [none?() ?? ""]
        case .answer(let answer): field.display(answer)
        }
    }
}

/// What is wrong with what was typed into a question.
package struct GuideReplyFault: Error {
    package let errors: [FieldError]
}
