/// Options of `text` and `longText`.
package struct TextOptions: Sendable, Hashable, Codable {
    /// Longest answer in characters (grapheme clusters); 100 for `text` and 1000 for `longText` when absent.
    package var maxLength: Int?
    package var characters: Characters?

    /// Which characters an answer may have; it is normalised to them where this loses nothing.
    package enum Characters: String, Sendable, Hashable, Codable, CaseIterable {
        /// Half-width digits.
        case digits
        /// Half-width Latin letters, digits and hyphen, e.g. a chassis number.
        case alphanumeric
        /// Full-width katakana.
        case katakana
    }
}

/// Options of `date`.
package struct DateOptions: Sendable, Hashable, Codable {
    package var notBefore: DayLimit?
    package var notAfter: DayLimit?
}

/// Options of `postalCode`.
package struct PostalCodeOptions: Sendable, Hashable, Codable {
    /// The address field that the look-up fills in.
    package var fills: FieldID?
}

/// Options of `address`.
package struct AddressOptions: Sendable, Hashable, Codable {
    /// Where the address must lie.
    package var within: Area?
    /// Whether the field for building and room is left out.
    package var withoutBuilding: Bool?

    package enum Area: String, Sendable, Hashable, Codable, CaseIterable {
        /// In the town that runs this service.
        case town
        /// Anywhere but in the town.
        case elsewhere
    }
}

/// Options of `choice` and `choices`.
package struct ChoiceOptions: Sendable, Hashable, Codable {
    package var options: [Option]
    /// `choice` only: how it is shown; radio buttons when absent.
    package var appearance: Appearance?
    /// `choices` only: fewest and most ticks.
    package var atLeast: Int?
    package var atMost: Int?

    package struct Option: Sendable, Hashable, Codable {
        /// Stored and compared; lower-case ASCII with hyphens.
        package var value: String
        package var label: Text
        package var hint: Text?
        /// Whether choosing it opens a text input that must then be filled in (「その他」).
        package var asksText: Bool?
    }

    package enum Appearance: String, Sendable, Hashable, Codable, CaseIterable {
        case radio, select
    }
}

/// Options of `number`, `money` and `copies`.
package struct NumberOptions: Sendable, Hashable, Codable {
    package var min: Int?
    package var max: Int?
    /// Shown behind the input, e.g. 戸; yen and 通 are given by the kind.
    package var unit: Text?
}

/// Options of `group`.
package struct GroupOptions: Sendable, Hashable, Codable {
    /// What one entry is called, e.g. 異動する人.
    package var item: Text
    package var atLeast: Int
    package var atMost: Int
    package var fields: [Field]
}

/// Options of `file`.
package struct FileOptions: Sendable, Hashable, Codable {
    package var accept: [FileType]
    package var maxFiles: Int
    /// Largest size of one file in mebibytes.
    package var maxMegabytes: Int
}

/// Kinds of files that can be attached, told by their content, not by their name.
package enum FileType: String, Sendable, Hashable, Codable, CaseIterable {
    case pdf, jpeg, png
}

/// Options of `consent`.
package struct ConsentOptions: Sendable, Hashable, Codable {
    /// What is consented to, in full.
    package var text: Text
}

/// Options of `explanation`.
package struct ExplanationOptions: Sendable, Hashable, Codable {
    package var text: Text
}
