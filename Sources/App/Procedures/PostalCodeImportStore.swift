import Foundation
import Postgres

/// Replaces the table of postal codes, as the owner of the database.
struct PostalCodeImportStore: Sendable {
    let transaction: Transaction

    /// Rows of one statement.
    private static let batch = 5000

    /// - Returns: how many rows the table has now.
    func replace(with rows: [PostalCodeRow]) async throws -> Int {
        try await transaction.execute("delete from postal_codes")
        for start in stride(from: 0, to: rows.count, by: Self.batch) {
            try await insert(rows[start..<min(start + Self.batch, rows.count)])
        }
        return try await transaction.one("select count(*) from postal_codes", as: Int.self)
    }

    private func insert(_ rows: ArraySlice<PostalCodeRow>) async throws {
        try await transaction.execute(
            """
            insert into postal_codes
                (code, position, prefecture, city, town, prefecture_kana, city_kana, town_kana)
            select * from unnest(
                \(rows.map(\.code)), \(rows.map(\.position)), \(rows.map(\.prefecture)), \(rows.map(\.city)),
                \(rows.map(\.town)), \(rows.map(\.prefectureKana)), \(rows.map(\.cityKana)), \(rows.map(\.townKana)))
            """
        )
    }
}
