/// One question of a guide: a field of kind `date`, `choice`, `choices`, `yesNo` or `number`, always to be answered.
package struct GuideQuestion: Sendable, Hashable, Identifiable {
    package var field: Field
    /// `choices` only: the answer that none of them is so.
    package var none: Text?
    /// Whether 「わからない」 is an answer: what hangs on it may then be necessary.
    package var notSure: Bool
    /// Whether the answer tells something delicate (要配慮個人情報 and the like): it never stands in an address.
    package var sensitive: Bool
    /// The options that are delicate, where the others are not.
    package var sensitiveAnswers: [String]

    package init(
        field: Field,
        none: Text? = nil,
        notSure: Bool = false,
        sensitive: Bool = false,
        sensitiveAnswers: [String] = []
    ) {
        self.field = field
        self.none = none
        self.notSure = notSure
        self.sensitive = sensitive
        self.sensitiveAnswers = sensitiveAnswers
    }

    package var id: FieldID { field.id }
    package var when: Condition? { field.when }

    /// The words that no option of a guide may have as its value.
    package static let noneWord = "none"
    package static let notSureWord = "unknown"
}

/// In YAML the keys of the field and those of the question stand side by side.
extension GuideQuestion: Codable {
    private enum CodingKeys: CodingKey {
        case none, notSure, sensitive, sensitiveAnswers
    }

    package init(from decoder: any Decoder) throws {
        field = try Field(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        none = try container.decodeIfPresent(Text.self, forKey: .none)
        notSure = try container.decodeIfPresent(Bool.self, forKey: .notSure) ?? false
        sensitive = try container.decodeIfPresent(Bool.self, forKey: .sensitive) ?? false
        sensitiveAnswers = try container.decodeIfPresent([String].self, forKey: .sensitiveAnswers) ?? []
    }

    package func encode(to encoder: any Encoder) throws {
        try field.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(none, forKey: .none)
        if notSure { try container.encode(true, forKey: .notSure) }
        if sensitive { try container.encode(true, forKey: .sensitive) }
        if !sensitiveAnswers.isEmpty { try container.encode(sensitiveAnswers, forKey: .sensitiveAnswers) }
    }
}

extension GuideQuestion {
    /// Whether an answer can be delicate: then it is sent in a form.
    package var mayBeDelicate: Bool { sensitive || !sensitiveAnswers.isEmpty }

    /// The question as it stands on a page: with 「わからない」 and the answer for none among its options.
    package var shownField: Field {
        var shown = field
        shown.when = nil
        switch field.kind {
        case .choice(var options):
            options.options += notSureOption
            shown.kind = .choice(options)
        case .choices(var options):
            options.options += noneOption + notSureOption
            shown.kind = .choices(options)
        case .yesNo where notSure:
            let options = [ChoiceOptions.Option(value: "yes", label: "はい"), .init(value: "no", label: "いいえ")]
            shown.kind = .choice(ChoiceOptions(options: options + notSureOption))
        default: break
        }
        return shown
    }

    private var noneOption: [ChoiceOptions.Option] {
        none.map { [ChoiceOptions.Option(value: Self.noneWord, label: $0)] } ?? []
    }

    private var notSureOption: [ChoiceOptions.Option] {
        notSure ? [ChoiceOptions.Option(value: Self.notSureWord, label: "わからない")] : []
    }
}
