/// What an answer means, read from the entries by the field's kind and normalised.
package enum Answer: Sendable, Hashable, Codable {
    /// text, longText, telephone (digits with hyphens removed), email, postalCode (seven digits)
    case text(String)
    case name(PersonName)
    case date(CivilDate)
    case address(Address)
    /// choice (one) and choices; `other` holds the text of an option that asks for it.
    case choices([String], other: String?)
    /// yesNo and consent
    case flag(Bool)
    /// number, money (yen), copies
    case number(Int)
    case group([[FieldID: Answer]])
    /// Identifiers of attachments.
    case files([String])
}

/// Family and given name, or both in katakana.
package struct PersonName: Sendable, Hashable, Codable {
    package var family: String
    package var given: String

    package init(family: String, given: String) {
        self.family = family
        self.given = given
    }

    /// 加古川　花子
    package var full: String { "\(family)　\(given)" }
}

/// A postal address in Japan, or abroad when only `town` is filled.
package struct Address: Sendable, Hashable, Codable {
    package var prefecture: String
    package var city: String
    /// Town and number.
    package var town: String
    package var building: String

    package init(prefecture: String, city: String, town: String, building: String) {
        self.prefecture = prefecture
        self.city = city
        self.town = town
        self.building = building
    }

    package var oneLine: String {
        building.isEmpty ? prefecture + city + town : prefecture + city + town + "　" + building
    }
}
