extension FieldReader {
    func text(_ options: TextOptions, longest: Int) -> Reading {
        read(TypedText(entries.text(key)), options, longest: longest)
    }

    func longText(_ options: TextOptions) -> Reading {
        read(TypedText(entries.text(key), keepingLineBreaks: true), options, longest: 1000)
    }

    private func read(_ typed: TypedText, _ options: TextOptions, longest: Int) -> Reading {
        guard !typed.isEmpty else { return missing("を入力してください。") }
        if let refusal = refusal(of: typed, at: key) { return Reading(errors: [refusal]) }
        let text: String
        switch options.characters {
        case nil:
            text = typed.value
        case .digits:
            text = HalfWidth.of(typed.value)
            guard text.utf8.allSatisfy(Self.isDigit) else { return wrong("は半角数字で入力してください。例：12345") }
        case .alphanumeric:
            text = Self.alphanumeric(typed.value)
            guard text.utf8.allSatisfy(Self.isAlphanumeric) else {
                return wrong("は半角の英字、数字、ハイフン（-）で入力してください。例：ABC-12345")
            }
        case .katakana:
            text = Katakana.of(typed.value)
            guard text.unicodeScalars.allSatisfy({ Katakana.isLetter($0) || $0 == "・" || $0 == " " || $0 == "　" })
            else {
                return wrong("は全角カタカナで入力してください。例：カコガワ")
            }
        }
        if let excess = excess(of: text, over: options.maxLength ?? longest, at: key) {
            return Reading(errors: [excess])
        }
        return .answer(.text(text))
    }

    private static func alphanumeric(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in HalfWidth.of(text).unicodeScalars {
            plain.append(HalfWidth.isHyphen(scalar) ? "-" : scalar)
        }
        return String(plain)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): true
        default: isDigit(byte)
        }
    }
}
