/// The sentence for a word that is not known where it stands, with the known word that was probably meant.
struct Suggestion {
    let word: String
    let known: [String]

    var sentence: String {
        if let nearest {
            return "「\(word)」は使えません。「\(nearest)」のことですか。"
        }
        let list = Set(known).sorted().map { "「\($0)」" }.joined()
        return known.isEmpty || known.count > Self.longestList ? "「\(word)」は使えません。" : "「\(word)」は使えません。使えるのは\(list)です。"
    }

    /// More words than this help nobody.
    private static let longestList = 24

    /// The known word with the fewest slips between, when these are few for its length.
    private var nearest: String? {
        let ranked = known.sorted()
            .map { (word: $0, slips: Self.slips(from: word.lowercased(), to: $0.lowercased())) }
            .min { $0.slips < $1.slips }
        guard let ranked, ranked.slips <= max(1, ranked.word.count / 3) else { return nil }
        return ranked.word
    }

    /// How many letters must be changed, added, left out or swapped with their neighbour (optimal string alignment).
    private static func slips(from typed: String, to meant: String) -> Int {
        let typed = Array(typed)
        let meant = Array(meant)
        var rows = [Array(0...meant.count)]
        for row in typed.indices {
            var current = [row + 1]
            for column in meant.indices {
                let isSame = typed[row] == meant[column]
                var least = min(rows[row][column] + (isSame ? 0 : 1), rows[row][column + 1] + 1, current[column] + 1)
                let isSwap =
                    row > 0 && column > 0 && typed[row] == meant[column - 1] && typed[row - 1] == meant[column]
                if isSwap { least = min(least, rows[row - 1][column - 1] + 1) }
                current.append(least)
            }
            rows.append(current)
        }
        return rows[typed.count][meant.count]
    }
}
