/// A value that content and JSON write as its description.
package protocol WrittenAsText: LosslessStringConvertible, Codable {
    /// What is said of a text that cannot be read, with an example.
    static func complaint(about text: String) -> String
}

extension WrittenAsText {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.complaint(about: text))
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
