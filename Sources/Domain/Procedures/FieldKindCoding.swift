extension FieldKind: Codable {
    private enum CodingKeys: CodingKey {
        case kind
    }

    package init(from decoder: any Decoder) throws {
        let word = try decoder.container(keyedBy: CodingKeys.self).decode(Word.self, forKey: .kind)
        switch word {
        case .text: self = .text(try TextOptions(from: decoder))
        case .longText: self = .longText(try TextOptions(from: decoder))
        case .name: self = .name
        case .kana: self = .kana
        case .date: self = .date(try DateOptions(from: decoder))
        case .postalCode: self = .postalCode(try PostalCodeOptions(from: decoder))
        case .address: self = .address(try AddressOptions(from: decoder))
        case .telephone: self = .telephone
        case .email: self = .email
        case .choice: self = .choice(try ChoiceOptions(from: decoder))
        case .choices: self = .choices(try ChoiceOptions(from: decoder))
        case .yesNo: self = .yesNo
        case .number: self = .number(try NumberOptions(from: decoder))
        case .money: self = .money(try NumberOptions(from: decoder))
        case .copies: self = .copies(try NumberOptions(from: decoder))
        case .group: self = .group(try GroupOptions(from: decoder))
        case .file: self = .file(try FileOptions(from: decoder))
        case .consent: self = .consent(try ConsentOptions(from: decoder))
        case .explanation: self = .explanation(try ExplanationOptions(from: decoder))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(word, forKey: .kind)
        switch self {
        case .text(let options), .longText(let options): try options.encode(to: encoder)
        case .date(let options): try options.encode(to: encoder)
        case .postalCode(let options): try options.encode(to: encoder)
        case .address(let options): try options.encode(to: encoder)
        case .choice(let options), .choices(let options): try options.encode(to: encoder)
        case .number(let options), .money(let options), .copies(let options): try options.encode(to: encoder)
        case .group(let options): try options.encode(to: encoder)
        case .file(let options): try options.encode(to: encoder)
        case .consent(let options): try options.encode(to: encoder)
        case .explanation(let options): try options.encode(to: encoder)
        case .name, .kana, .telephone, .email, .yesNo: break
        }
    }
}
