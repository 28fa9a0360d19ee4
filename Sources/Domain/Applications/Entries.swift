/// What was typed, input by input, exactly as it was typed: the only thing that a draft stores. What it means
/// (`Answers`), what is wrong with it and what comes next (`Journey`) are computed from it and the definition.
package struct Entries: Sendable, Hashable, Codable {
    /// Several values only for tick boxes and attachments.
    package private(set) var values: [EntryKey: [String]]

    package init(_ values: [EntryKey: [String]] = [:]) {
        self.values = values
    }

    /// A date as somebody types it in the western calendar.
    package init(_ day: CivilDate, at key: EntryKey) {
        self.init([
            key.part(.era): ["ad"], key.part(.year): [String(day.year)], key.part(.month): [String(day.month)],
            key.part(.day): [String(day.day)],
        ])
    }

    package subscript(key: EntryKey) -> [String] {
        get { values[key] ?? [] }
        set { values[key] = newValue }
    }

    /// The first value, or the empty text.
    package func text(_ key: EntryKey) -> String {
        values[key]?.first ?? ""
    }

    /// Whether the input was ever put before the applicant and sent, be it empty.
    package func has(_ key: EntryKey) -> Bool {
        values[key] != nil
    }

    /// Whether there is anything but blanks.
    package func isFilled(_ key: EntryKey) -> Bool {
        guard let typed = values[key] else { return false }
        return typed.contains { text in text.unicodeScalars.contains { !TypedText.isBlank($0) } }
    }

    /// Whether both have exactly the same at an input. `==` on strings takes canonical equivalents for the same, e.g. 神 and
    /// its compatibility ideograph, which are different characters in a name.
    package func hasSame(_ key: EntryKey, as other: Entries) -> Bool {
        self[key].elementsEqual(other[key]) { $0.unicodeScalars.elementsEqual($1.unicodeScalars) }
    }

    package static func == (left: Entries, right: Entries) -> Bool {
        left.values.count == right.values.count
            && left.values.keys.allSatisfy { right.has($0) && left.hasSame($0, as: right) }
    }

    /// Takes over every input of `other`, also emptied ones; keeps the rest.
    package mutating func merge(_ other: Entries) {
        values.merge(other.values) { _, new in new }
    }

    package init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([EntryKey: [String]].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}
