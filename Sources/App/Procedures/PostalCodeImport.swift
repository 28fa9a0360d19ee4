import Domain
import Foundation
import Postgres

/// Reads a file of tab-separated postal codes (see `ops/postal-codes`) and makes it the table of the service.
package struct PostalCodeImport: Sendable {
    private static let columns = [
        "postal_code", "prefecture", "city", "town", "prefecture_kana", "city_kana", "town_kana",
    ]

    private let rows: [PostalCodeRow]

    /// - Throws: `PostalCodeFault` at the first line that is none.
    package init(file: String) throws {
        var lines = file.split(separator: "\n", omittingEmptySubsequences: true).enumerated().makeIterator()
        guard let head = lines.next(), head.element.split(separator: "\t").map(String.init).starts(with: Self.columns)
        else { throw PostalCodeFault(line: 1, reason: "列の名前が違います。") }
        var positions: [String: Int] = [:]
        var rows: [PostalCodeRow] = []
        while let (number, line) = lines.next() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= Self.columns.count, let code = PostalCode(typed: cells[0]) else {
                throw PostalCodeFault(line: number + 1, reason: "郵便番号の行として読めません。")
            }
            let position = positions[code.digits, default: 0]
            positions[code.digits] = position + 1
            rows.append(
                PostalCodeRow(
                    code: code.digits,
                    position: position,
                    prefecture: cells[1],
                    city: cells[2],
                    town: cells[3],
                    prefectureKana: cells[4],
                    cityKana: cells[5],
                    townKana: cells[6]
                )
            )
        }
        guard !rows.isEmpty else { throw PostalCodeFault(line: 2, reason: "郵便番号が一つもありません。") }
        self.rows = rows
    }

    /// - Returns: how many rows the table has now.
    package func run(on database: ConnectionPool) async throws -> Int {
        try await database.transaction { transaction in
            try await PostalCodeImportStore(transaction: transaction).replace(with: rows)
        }
    }
}
