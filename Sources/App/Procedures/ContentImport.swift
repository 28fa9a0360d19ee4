import Content
import Domain
import Postgres

/// Publishes a checked content folder: what `madoguchictl content import` does.
package struct ContentImport: Sendable {
    let database: ConnectionPool
    let publisher: String

    package init(database: ConnectionPool, publisher: String) {
        self.database = database
        self.publisher = publisher
    }

    /// - Parameter isRehearsal: everything is checked and tried, and then taken back.
    /// - Returns: the versions that are new, and those that the staff have published since.
    package func run(_ content: Content, isRehearsal: Bool = false) async throws -> ContentPublication {
        do {
            return try await database.transaction { transaction in
                let publication = try await ContentStore(transaction: transaction, publisher: publisher)
                    .publish(content)
                try await AuditStore(database: transaction).append(
                    AuditEntry(
                        actor: .operator,
                        act: .contentImport,
                        details: ["published": publication.published.map(\.description).joined(separator: ", ")]
                    )
                )
                if isRehearsal { throw Rehearsal(publication: publication) }
                return publication
            }
        } catch let rehearsal as Rehearsal {
            return rehearsal.publication
        }
    }

    private struct Rehearsal: Error {
        let publication: ContentPublication
    }
}
