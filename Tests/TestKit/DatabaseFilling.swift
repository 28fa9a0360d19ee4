import App
import Content
import Domain
import Foundation
import Postgres

/// What stands in a template database besides its schema.
package struct DatabaseFilling: Sendable {
    package let name: String
    package let fill: @Sendable (ConnectionPool) async throws -> Void

    package init(name: String, fill: @escaping @Sendable (ConnectionPool) async throws -> Void) {
        self.name = name
        self.fill = fill
    }

    /// The content that comes with the program, published.
    package static let town = DatabaseFilling(name: "town") { pool in
        let reading = await BundledContent.shared.read()
        guard let content = reading.content else { throw FaultyContent(faults: reading.errors) }
        _ = try await ContentImport(database: pool, publisher: "test").run(content)
        try await SlotPreparation(today: CivilDate(Date())).run(on: pool)
    }
}

struct FaultyContent: Error {
    let faults: [ContentFault]
}
