import Domain
import Foundation
import Postgres

/// Japan Post's table of postal codes.
struct PostalCodeStore: Sendable {
    let database: any Querying

    /// The places that the code stands for, in the table's order: the town's part of the address holds no number yet.
    func places(_ code: PostalCode) async throws -> [Address] {
        try await database.rows(
            "select prefecture, city, town from postal_codes where code = \(code.digits) order by position",
            as: Place.self
        ).map { Address(prefecture: $0.prefecture, city: $0.city, town: $0.town, building: "") }
    }

    private struct Place: Decodable, Sendable {
        let prefecture: String
        let city: String
        let town: String
    }
}
