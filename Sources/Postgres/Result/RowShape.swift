/// Which column of a result answers to which coding key.
///
/// `createdAt` finds `created_at`, `userID` finds `user_id`: names are compared without underscores and case.
/// Row after row a type asks for its keys in the same order, so the order of the first row is kept and guessed from.
final class RowShape {
    private struct Question {
        let key: String
        let column: Int
    }

    let names: [String]
    let types: [TypeIdentifier]
    /// Made when the first key is asked for: a single value has none.
    private lazy var columnsByFoldedName = Dictionary(grouping: names.indices) { RowShape.folded(names[$0]) }
    private var questions: [Question] = []
    private var next = 0

    init(_ result: QueryResult) {
        names = (0..<result.columnCount).map(result.columnName)
        types = (0..<result.columnCount).map(result.columnType)
    }

    func beginRow() {
        next = 0
    }

    func column(for key: String) throws -> Int {
        if next < questions.count, questions[next].key == key {
            next += 1
            return questions[next - 1].column
        }
        let column = try find(key)
        if next == questions.count {
            questions.append(Question(key: key, column: column))
            next += 1
        }
        return column
    }

    func contains(_ key: String) -> Bool {
        columnsByFoldedName[RowShape.folded(key)] != nil
    }

    private func find(_ key: String) throws -> Int {
        let candidates = columnsByFoldedName[RowShape.folded(key)] ?? []
        let exact = candidates.filter { names[$0] == key }
        let matches = exact.isEmpty ? candidates : exact
        guard let column = matches.first else {
            throw PostgresError.undecodable(column: key, "is not among the columns \(names.joined(separator: ", "))")
        }
        guard matches.count == 1 else {
            throw PostgresError.undecodable(column: key, "is the name of several columns; rename one with \"as\"")
        }
        return column
    }

    private static func folded(_ name: String) -> String {
        // Capitals of ASCII only, as PostgreSQL itself folds names.
        let bytes = name.utf8.lazy.filter { $0 != UInt8(ascii: "_") }
        return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
