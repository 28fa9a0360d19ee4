/// Reads the inputs of one question into its answer. Every kind has its own file beside this one.
///
/// Messages name the field and say how to correct it; the error's key is the input at which it is corrected.
struct FieldReader {
    let field: Field
    let key: EntryKey
    /// Which entry of a group it belongs to, e.g. 引っ越す方（2）の; otherwise empty.
    let place: String
    let isRequired: Bool
    let entries: Entries
    let town: Town
    let circumstances: Circumstances

    /// The field's name at the beginning of a message; a question is quoted.
    var label: String { place + (isQuestion ? "「\(field.label())」" : field.label()) }

    /// Whether the label is a question, e.g. 国外への引越しですか.
    var isQuestion: Bool {
        switch field.label().unicodeScalars.last {
        case "か", "？", "?": true
        default: false
        }
    }

    /// A group is read by `JourneyWalk`, which asks this reader for each field of each entry.
    func reading() -> Reading {
        switch field.kind {
        case .text(let options): text(options, longest: 100)
        case .longText(let options): longText(options)
        case .name: name()
        case .kana: kana()
        case .date(let options): date(options)
        case .postalCode: postalCode()
        case .address(let options): address(options)
        case .telephone: telephone()
        case .email: email()
        case .choice(let options): choice(options)
        case .choices(let options): choices(options)
        case .yesNo: yesNo()
        case .number(let options): number(options, least: options.min)
        case .money(let options): number(options, least: options.min ?? 0)
        case .copies(let options): number(options, least: options.min ?? 1)
        case .file(let options): file(options)
        case .consent: consent()
        case .group, .explanation: .absent
        }
    }

    func typed(_ part: InputPart) -> TypedText {
        TypedText(entries.text(key.part(part)))
    }

    /// Nothing was entered: right when the question need not be answered.
    func missing(at key: EntryKey? = nil, _ sentence: String) -> Reading {
        isRequired ? .error(key ?? self.key, label + sentence) : .absent
    }

    func wrong(at key: EntryKey? = nil, _ sentence: String) -> Reading {
        .error(key ?? self.key, label + sentence)
    }

    /// The complaint about a character that no answer may have.
    func refusal(of text: TypedText, at key: EntryKey, part: String = "") -> FieldError? {
        text.refused.map { FieldError(key, "\(label)\(part)に\($0.description)は使えません。ほかの文字で入力してください。") }
    }

    /// The complaint about an answer that is too long.
    func excess(of text: String, over most: Int, at key: EntryKey, part: String = "") -> FieldError? {
        // No text has more characters than bytes; counting characters is the slow part.
        guard text.utf8.count > most, text.count > most else { return nil }
        return FieldError(key, "\(label)\(part)は\(most)文字以内で入力してください。\(text.count - most)文字多く入力されています。")
    }
}
