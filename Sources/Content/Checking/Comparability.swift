import Domain

/// Whether a field can be compared by a word of the condition language. A refusal is a sentence, `nil` means that it can.
struct Comparability {
    let field: Field
    /// As it stands in YAML, e.g. `atLeast`.
    let word: String

    func refusal(ofWords values: [String]) -> String? {
        switch field.kind {
        case .choice(let options): values.isEmpty ? "値が一つもありません。" : refusal(of: values, among: options)
        case .yesNo, .consent: refusal(of: values, among: ["yes", "no"])
        case .text, .longText, .postalCode, .telephone, .email: values.isEmpty ? "値が一つもありません。" : nil
        case .choices: "「\(field.id)」は複数選べる項目です。includes で比べてください。"
        case .number, .money, .copies: "「\(field.id)」は数の項目です。atLeast と atMost で比べてください。"
        case .date: "「\(field.id)」は日付の項目です。notBefore と notAfter で比べてください。"
        case .name, .kana, .address, .group, .file, .explanation: misfit
        }
    }

    func refusal(ofTick value: String) -> String? {
        if case .choices(let options) = field.kind { refusal(of: [value], among: options) } else { misfit }
    }

    var refusalOfAnswered: String? {
        field.kind.word == .explanation ? misfit : nil
    }

    var refusalOfSize: String? {
        switch field.kind {
        case .number, .money, .copies, .choices, .group, .file: nil
        default: misfit
        }
    }

    var refusalOfDay: String? {
        field.kind.word == .date ? nil : misfit
    }

    func refusal(ofPrefix prefix: String) -> String? {
        switch field.kind {
        case .text, .longText, .address, .postalCode: prefix.isEmpty ? "文字が空です。" : nil
        default: misfit
        }
    }

    private func refusal(of values: [String], among options: ChoiceOptions) -> String? {
        refusal(of: values, among: options.options.map(\.value))
    }

    private func refusal(of values: [String], among known: [String]) -> String? {
        values.first { !known.contains($0) }.map { "「\(field.id)」の答えに" + Suggestion(word: $0, known: known).sentence }
    }

    private var misfit: String { "「\(field.id)」（\(field.kind.word)）は \(word) では比べられません。" }
}
