extension FieldReader {
    private static let longestOther = 100

    func choice(_ options: ChoiceOptions) -> Reading {
        guard let value = ticked.first else { return missing(unchosen) }
        guard ticked.count == 1, options.options.contains(where: { $0.value == value }) else {
            return wrong("を選択肢から一つ選んでください。")
        }
        return read([value], options)
    }

    func choices(_ options: ChoiceOptions) -> Reading {
        let ticked = Set(self.ticked)
        guard !ticked.isEmpty else { return missing(unchosen) }
        let values = options.options.map(\.value).filter(ticked.contains)
        guard values.count == ticked.count else { return wrong("を選択肢から選び直してください。") }
        if let least = options.atLeast, values.count < least {
            return wrong("は\(least)つ以上選んでください。")
        }
        if let most = options.atMost, values.count > most {
            return wrong("は\(most)つまで選べます。選んだものを\(values.count - most)つ外してください。")
        }
        return read(values, options)
    }

    /// A page sends an empty value beside what is ticked, so that a question without a tick is heard of too.
    private var ticked: [String] { entries[key].filter { !$0.isEmpty } }

    private var unchosen: String { isQuestion ? "の答えを選んでください。" : "を選んでください。" }

    /// Reads the text that an option asks for; of options not chosen it does not count.
    private func read(_ values: [String], _ options: ChoiceOptions) -> Reading {
        guard let asking = options.options.first(where: { $0.asksText == true && values.contains($0.value) }) else {
            return .answer(.choices(values, other: nil))
        }
        let key = key.part(.other)
        let text = typed(.other)
        let part = "の「\(asking.label())」の内容"
        guard !text.isEmpty else { return .error(key, "\(label)\(part)を入力してください。") }
        if let error = refusal(of: text, at: key, part: part)
            ?? excess(of: text.value, over: Self.longestOther, at: key, part: part)
        {
            return Reading(errors: [error])
        }
        return .answer(.choices(values, other: text.value))
    }

    func yesNo() -> Reading {
        switch ticked {
        case ["yes"]: .answer(.flag(true))
        case ["no"]: .answer(.flag(false))
        case []: missing("は「はい」か「いいえ」を選んでください。")
        default: wrong("は「はい」か「いいえ」を選んでください。")
        }
    }

    func consent() -> Reading {
        ticked == ["yes"] ? .answer(.flag(true)) : missing("が必要です。内容をお読みになり、同意するときはチェックを入れてください。")
    }
}
