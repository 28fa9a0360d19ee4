extension FieldReader {
    /// Twelve digits: more than any amount of the town, and far from what an `Int` cannot hold.
    private static let largest = 999_999_999_999

    func number(_ options: NumberOptions, least: Int?) -> Reading {
        let typed = TypedText(entries.text(key))
        guard !typed.isEmpty else { return missing("を入力してください。") }
        guard let number = Self.parse(typed.value, unit: unit(options)) else {
            return wrong("は半角数字で入力してください。例：\(example(options))")
        }
        if let least, number < least { return wrong("は\(least)\(unit(options))以上の数で入力してください。") }
        let most = options.max ?? Self.largest
        if number > most { return wrong("は\(most)\(unit(options))以下の数で入力してください。") }
        if number < -Self.largest { return wrong("は\(-Self.largest)\(unit(options))以上の数で入力してください。") }
        return .answer(.number(number))
    }

    private func unit(_ options: NumberOptions) -> String { field.kind.unit(options) }

    private func example(_ options: NumberOptions) -> Int {
        max(1, options.min ?? 1)
    }

    /// Reads `1,200円` as 1200; `nil` for anything but a whole number.
    private static func parse(_ text: String, unit: String) -> Int? {
        var text = HalfWidth.of(text)
        if !unit.isEmpty, text.hasSuffix(unit) { text.removeLast(unit.count) }
        if let first = text.unicodeScalars.first, HalfWidth.isHyphen(first) { text = "-" + text.dropFirst() }
        let digits = text.filter { $0 != "," && $0 != " " }
        guard digits.utf8.count <= 18, digits.first != "+" else { return nil }
        return Int(digits)
    }
}

extension FieldKind {
    /// What stands behind a number: 円, 通, or as the definition says.
    package func unit(_ options: NumberOptions) -> String {
        switch self {
        case .money: "円"
        case .copies: "通"
        default: options.unit?() ?? ""
        }
    }
}
