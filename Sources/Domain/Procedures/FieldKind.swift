/// What kind of answer a field takes. The YAML word is the case's name.
package enum FieldKind: Sendable, Hashable {
    /// One line of text.
    case text(TextOptions)
    /// Several lines of text.
    case longText(TextOptions)
    /// 氏名: family and given name, any Unicode letter incl. variation sequences.
    case name
    /// フリガナ: family and given name, stored in full-width katakana.
    case kana
    /// A day, typed in Western or Japanese era years.
    case date(DateOptions)
    /// 7 digits; fills the address field named in its options.
    case postalCode(PostalCodeOptions)
    /// Prefecture, city, town and number, building.
    case address(AddressOptions)
    case telephone
    case email
    /// One of several.
    case choice(ChoiceOptions)
    /// Any number of several.
    case choices(ChoiceOptions)
    case yesNo
    case number(NumberOptions)
    /// Whole yen.
    case money(NumberOptions)
    /// How many copies (通数).
    case copies(NumberOptions)
    /// The same fields for each of several people or things.
    case group(GroupOptions)
    case file(FileOptions)
    /// A box that must be ticked.
    case consent(ConsentOptions)
    /// Text to read; takes no answer.
    case explanation(ExplanationOptions)

    /// The word for the kind in YAML and JSON.
    package enum Word: String, Sendable, Hashable, Codable, CaseIterable {
        case text, longText, name, kana, date, postalCode, address, telephone, email, choice, choices, yesNo
        case number, money, copies, group, file, consent, explanation
    }

    package var word: Word {
        switch self {
        case .text: .text
        case .longText: .longText
        case .name: .name
        case .kana: .kana
        case .date: .date
        case .postalCode: .postalCode
        case .address: .address
        case .telephone: .telephone
        case .email: .email
        case .choice: .choice
        case .choices: .choices
        case .yesNo: .yesNo
        case .number: .number
        case .money: .money
        case .copies: .copies
        case .group: .group
        case .file: .file
        case .consent: .consent
        case .explanation: .explanation
        }
    }
}
