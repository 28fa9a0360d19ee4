/// The forms of a person's name under which a clerk may look for it, normalised: family name, given name, both together.
///
/// They are what the blind index keeps digests of, for the name in kanji and the one in kana alike.
package struct SearchTerms: Sendable, Hashable {
    package let terms: Set<String>

    package init(for name: PersonName) {
        let parts = [name.family, name.given, name.family + name.given]
        terms = Set(parts.map(SearchText.normalise).filter { !$0.isEmpty })
    }

    /// The one term for which a clerk's query stands; `nil` when nothing of it is compared.
    package static func query(_ typed: String) -> String? {
        let term = SearchText.normalise(typed)
        return term.isEmpty ? nil : term
    }
}
