/// Finds procedures by the words people use. Built once for a catalogue; a query looks at every procedure's few words.
package struct ProcedureSearch: Sendable {
    private struct Entry: Sendable {
        let position: Int
        let procedure: Procedure
        /// Name and reading, normalised.
        let names: [String]
        let synonyms: [String]
        let summary: String
    }

    private let entries: [Entry]

    package init(_ procedures: [Procedure]) {
        entries = procedures.enumerated().map { position, procedure in
            Entry(
                position: position,
                procedure: procedure,
                names: [procedure.name.japanese, procedure.kana, procedure.code].map(SearchText.normalise),
                synonyms: procedure.synonyms.map(SearchText.normalise),
                summary: SearchText.normalise(procedure.summary.japanese)
            )
        }
    }

    /// Procedures in which every word of the query stands, best first; all of them, in the catalogue's order, for an
    /// empty query.
    package func find(_ query: String, department: String? = nil, lifeEvent: String? = nil) -> [Procedure] {
        let words = SearchText.words(query)
        return
            entries
            .filter { department == nil || $0.procedure.department == department }
            .filter { lifeEvent.map($0.procedure.lifeEvents.contains) ?? true }
            .compactMap { entry in Self.rank(of: words, in: entry).map { (rank: $0, entry: entry) } }
            .sorted { ($0.rank, $0.entry.position) < ($1.rank, $1.entry.position) }
            .map(\.entry.procedure)
    }

    /// Procedures that have something in common with the query, for when nothing has all of it.
    package func similar(to query: String, limit: Int = 5) -> [Procedure] {
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
            .map(\.entry.procedure)
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
