/// Something that people look for by words.
package protocol Searchable: Sendable {
    /// Its name and reading, and whatever else it is called exactly.
    var searchNames: [String] { get }
    var synonyms: [String] { get }
    var summary: Text { get }
}

extension Procedure: Searchable {
    package var searchNames: [String] { [name.japanese, kana, code] }
}

extension Guide: Searchable {
    package var searchNames: [String] { [name.japanese, kana] }
}

/// Finds procedures or guides by the words people use. Built once for a catalogue; a query looks at everything's few words.
package struct SearchIndex<Item: Searchable>: Sendable {
    private struct Entry: Sendable {
        let position: Int
        let item: Item
        /// Name and reading, normalised.
        let names: [String]
        let synonyms: [String]
        let summary: String
    }

    private let entries: [Entry]

    package init(_ items: [Item]) {
        entries = items.enumerated().map { position, item in
            Entry(
                position: position,
                item: item,
                names: item.searchNames.map(SearchText.normalise),
                synonyms: item.synonyms.map(SearchText.normalise),
                summary: SearchText.normalise(item.summary.japanese)
            )
        }
    }

    /// Those in which every word of the query stands, best first; all of them, in their own order, for an empty query.
    package func find(_ query: String, among isLookedAt: (Item) -> Bool = { _ in true }) -> [Item] {
        let words = SearchText.words(query)
        return
            entries
            .filter { isLookedAt($0.item) }
            .compactMap { entry in Self.rank(of: words, in: entry).map { (rank: $0, entry: entry) } }
            .sorted { ($0.rank, $0.entry.position) < ($1.rank, $1.entry.position) }
            .map(\.entry.item)
    }

    /// Those that have something in common with the query, for when nothing has all of it.
    package func similar(to query: String, limit: Int = 5) -> [Item] {
        let pairs = Self.pairs(of: SearchText.words(query).joined())
        guard !pairs.isEmpty else { return [] }
        return
            entries
            .map { entry in
                let text = (entry.names + entry.synonyms).joined(separator: " ")
                return (score: pairs.intersection(Self.pairs(of: text)).count, entry: entry)
            }
            .filter { $0.score > 0 }
            .sorted { ($1.score, $0.entry.position) < ($0.score, $1.entry.position) }
            .prefix(limit)
            .map(\.entry.item)
    }

    /// Lower is better: the name itself, its beginning, a part of it, another word for it, the summary.
    private static func rank(of words: [String], in entry: Entry) -> Int? {
        var worst = 0
        for word in words {
            guard let rank = rank(of: word, in: entry) else { return nil }
            worst = max(worst, rank)
        }
        return worst
    }

    private static func rank(of word: String, in entry: Entry) -> Int? {
        if entry.names.contains(word) { return 0 }
        if entry.synonyms.contains(word) { return 1 }
        if entry.names.contains(where: { $0.hasPrefix(word) }) { return 2 }
        if entry.names.contains(where: { $0.contains(word) }) { return 3 }
        if entry.synonyms.contains(where: { $0.contains(word) }) { return 4 }
        return entry.summary.contains(word) ? 5 : nil
    }

    private static func pairs(of text: String) -> Set<String> {
        let characters = Array(text)
        guard characters.count > 1 else { return [] }
        return Set(zip(characters, characters.dropFirst()).map { "\($0)\($1)" })
    }
}

extension SearchIndex<Procedure> {
    package func find(_ query: String, department: String? = nil, lifeEvent: String? = nil) -> [Procedure] {
        find(query) { procedure in
            (department == nil || procedure.department == department)
                && (lifeEvent.map(procedure.lifeEvents.contains) ?? true)
        }
    }
}
