import Domain

extension Shape {
    static let field = Shape.variant(
        fieldKeys,
        by: "kind",
        fieldOptions.merging(["group": groupOptions]) { _, group in group }
    )

    /// A field inside a repeating group; groups do not nest.
    private static let memberField = Shape.variant(fieldKeys, by: "kind", fieldOptions)

    private static let fieldKeys = Record(
        must: ["id": .string, "label": .text, "kind": .string],
        may: ["fact": .string, "hint": .text, "required": .requirement, "when": .condition]
    )

    private static let groupOptions = Record(
        must: ["item": .text, "atLeast": .integer, "atMost": .integer, "fields": .list(of: memberField)]
    )

    /// By the word for the kind, every one but `group`.
    private static let fieldOptions: [String: Record] = Dictionary(
        uniqueKeysWithValues: FieldKind.Word.allCases.compactMap { word in
            options(of: word).map { (word.rawValue, $0) }
        }
    )

    static func options(of word: FieldKind.Word) -> Record? {
        switch word {
        case .text, .longText:
            Record(may: ["maxLength": .integer, "characters": .word(TextOptions.Characters.self)])
        case .date:
            Record(may: ["notBefore": .literal(DayLimit.self), "notAfter": .literal(DayLimit.self)])
        case .postalCode:
            Record(may: ["fills": .string])
        case .address:
            Record(may: ["within": .word(AddressOptions.Area.self), "withoutBuilding": .flag])
        case .choice, .choices:
            Record(
                must: ["options": .list(of: option)],
                may: [
                    "appearance": .word(ChoiceOptions.Appearance.self), "atLeast": .integer, "atMost": .integer,
                ]
            )
        case .number, .money, .copies:
            Record(may: ["min": .integer, "max": .integer, "unit": .text])
        case .file:
            Record(must: ["accept": .list(of: .word(FileType.self)), "maxFiles": .integer, "maxMegabytes": .integer])
        case .consent, .explanation:
            Record(must: ["text": .text])
        case .name, .kana, .telephone, .email, .yesNo:
            Record()
        case .group:
            nil
        }
    }

    private static let option = Shape.record(
        Record(must: ["value": .string, "label": .text], may: ["hint": .text, "asksText": .flag])
    )
}
