/// A sentence for people: always in Japanese, and in further languages where the town has written them.
///
/// In YAML either a plain string (Japanese) or a mapping of BCP 47 language tags, in which `ja` must be present.
package struct Text: Sendable, Hashable {
    package var japanese: String
    /// BCP 47 tag → sentence, without `ja`.
    package var translations: [String: String]

    package init(_ japanese: String, translations: [String: String] = [:]) {
        self.japanese = japanese
        self.translations = translations
    }

    /// The sentence in `language`, or in Japanese where it was not translated.
    package func callAsFunction(in language: String = "ja") -> String {
        translations[language] ?? japanese
    }
}

extension Text: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self.init(value)
    }
}

extension Text: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let plain = try? container.decode(String.self) {
            self.init(plain)
            return
        }
        var languages = try container.decode([String: String].self)
        guard let japanese = languages.removeValue(forKey: "ja") else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "日本語（ja）の文がありません。")
        }
        self.init(japanese, translations: languages)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard !translations.isEmpty else { return try container.encode(japanese) }
        try container.encode(translations.merging(["ja": japanese]) { _, japanese in japanese })
    }
}
