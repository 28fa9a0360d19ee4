extension FieldReader {
    private static let longestName = 64

    func name() -> Reading {
        let family = typed(.family)
        let given = typed(.given)
        guard !family.isEmpty || !given.isEmpty else {
            return missing(at: key.part(.family), "を入力してください。例：加古川 花子")
        }
        guard !family.isEmpty else {
            return wrong(at: key.part(.family), "の姓を入力してください。姓と名に分かれないお名前は、姓の欄に入力してください。")
        }
        var errors = nameErrors(family, part: .family, called: "の姓") + nameErrors(given, part: .given, called: "の名")
        // People with a single name write it in Latin letters or katakana: an empty given name beside kanji or hiragana
        // was forgotten.
        if errors.isEmpty, given.isEmpty, family.value.unicodeScalars.contains(where: Self.isKanjiOrHiragana) {
            errors.append(FieldError(key.part(.given), "\(label)の名を入力してください。姓と名は分けて入力してください。"))
        }
        guard errors.isEmpty else { return Reading(errors: errors) }
        return .answer(.name(PersonName(family: Self.tidy(family.value), given: Self.tidy(given.value))))
    }

    func kana() -> Reading {
        let family = typed(.family)
        let given = typed(.given)
        guard !family.isEmpty || !given.isEmpty else {
            return missing(at: key.part(.family), "を入力してください。例：カコガワ ハナコ")
        }
        guard !family.isEmpty else {
            return wrong(at: key.part(.family), "のセイを入力してください。セイとメイに分かれないお名前は、セイの欄に入力してください。")
        }
        let errors = kanaErrors(family, part: .family, called: "のセイ") + kanaErrors(given, part: .given, called: "のメイ")
        guard errors.isEmpty else { return Reading(errors: errors) }
        let name = PersonName(
            family: Self.tidy(Katakana.of(family.value)),
            given: Self.tidy(Katakana.of(given.value))
        )
        return .answer(.name(name))
    }

    private func nameErrors(_ text: TypedText, part: InputPart, called name: String) -> [FieldError] {
        let key = key.part(part)
        if let refusal = refusal(of: text, at: key, part: name) { return [refusal] }
        if let sign = text.value.first(where: { !Self.isInNames($0) }) {
            return [FieldError(key, "\(label)\(name)に「\(sign)」は使えません。文字だけで入力してください。")]
        }
        return excess(of: text.value, over: Self.longestName, at: key, part: name).map { [$0] } ?? []
    }

    private func kanaErrors(_ text: TypedText, part: InputPart, called name: String) -> [FieldError] {
        let key = key.part(part)
        let kana = Katakana.of(text.value)
        guard kana.unicodeScalars.allSatisfy({ Katakana.isLetter($0) || $0 == "・" || $0.properties.isWhitespace })
        else {
            return [FieldError(key, "\(label)\(name)は全角カタカナで入力してください。例：\(part == .family ? "カコガワ" : "ハナコ")")]
        }
        return excess(of: kana, over: Self.longestName, at: key, part: name).map { [$0] } ?? []
    }

    /// Letters of any script with their marks and variation selectors, and the few signs that stand in names.
    private static func isInNames(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        switch first.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            return true
        // An ideograph newer than our tables.
        case .unassigned: return true
        default: return first.properties.isWhitespace || "・'’＇-‐‑－.．".unicodeScalars.contains(first)
        }
    }

    private static func isKanjiOrHiragana(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || (0x3041...0x309F).contains(scalar.value)
    }

    /// One blank where there were several; half-width katakana becomes full-width.
    private static func tidy(_ name: String) -> String {
        let widened =
            name.unicodeScalars.contains { (0xFF66...0xFF9F).contains($0.value) } ? Katakana.widen(name) : name
        guard widened.unicodeScalars.contains(where: \.properties.isWhitespace) else { return widened }
        return widened.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
