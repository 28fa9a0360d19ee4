import Domain

/// Texts by BCP 47 tag, as JSON-LD has them in language maps.
typealias LanguageMap = [String: String]

extension Text {
    var byLanguage: LanguageMap { translations.merging(["ja": japanese]) { _, japanese in japanese } }
}

extension [Text] {
    /// All of them, language by language; nil when there are none.
    var byLanguage: [String: [String]]? {
        guard !isEmpty else { return nil }
        var texts: [String: [String]] = [:]
        for text in self {
            for (language, sentence) in text.byLanguage { texts[language, default: []].append(sentence) }
        }
        return texts
    }
}
