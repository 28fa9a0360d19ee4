/// Answers as people read them.
extension Field {
    /// The answer line by line.
    ///
    /// - Parameter fileNames: The names of attachments by their identifiers; without its name a file is 「ファイル」.
    package func display(_ answer: Answer, fileNames: [String: String] = [:]) -> [String] {
        switch answer {
        case .text(let text): [display(text)]
        case .name(let name): [name.full]
        case .date(let date): [date.fullText]
        case .address(let address): [address.oneLine]
        case .choices(let values, let other): display(values, other: other)
        case .flag(let flag): [kind.word == .consent ? (flag ? "同意する" : "同意しない") : (flag ? "はい" : "いいえ")]
        case .number(let number): [NumberText.grouped(number) + unit]
        case .group(let entries): entries.map { display($0, fileNames: fileNames) }
        case .files(let files): files.map { fileNames[$0] ?? "ファイル" }
        }
    }

    private func display(_ text: String) -> String {
        switch kind.word {
        case .postalCode: PostalCode(typed: text)?.text ?? text
        case .telephone: TelephoneNumber(typed: text)?.text ?? text
        default: text
        }
    }

    private func display(_ values: [String], other: String?) -> [String] {
        let options: [ChoiceOptions.Option]
        switch kind {
        case .choice(let choice), .choices(let choice): options = choice.options
        default: return values
        }
        return options.filter { values.contains($0.value) }.map { option in
            guard option.asksText == true, let other else { return option.label() }
            return "\(option.label())（\(other)）"
        }
    }

    /// One entry of a group in one line: 氏名：加古川　花子、生年月日：…
    private func display(_ entry: Answers, fileNames: [String: String]) -> String {
        guard case .group(let options) = kind else { return "" }
        return options.fields.compactMap { field in
            entry[field.id].map { answer in
                field.label() + "：" + field.display(answer, fileNames: fileNames).joined(separator: "、")
            }
        }.joined(separator: "、")
    }

    private var unit: String {
        switch kind {
        case .number(let options), .money(let options), .copies(let options): kind.unit(options)
        default: ""
        }
    }
}
