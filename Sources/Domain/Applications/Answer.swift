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
