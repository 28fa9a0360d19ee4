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
    /// - Returns: the procedures of which a version is new.
    package func run(_ content: Content, isRehearsal: Bool = false) async throws -> [Procedure] {
        do {
            return try await database.transaction { transaction in
                let published = try await ContentStore(transaction: transaction, publisher: publisher).publish(content)
                try await AuditStore(database: transaction).append(
                    AuditEntry(
                        actor: .operator,
                        act: .contentImport,
                        details: ["published": published.map { "\($0.id) \($0.version)" }.joined(separator: ", ")]
                    )
                )
                if isRehearsal { throw Rehearsal(published: published) }
                return published
            }
        } catch let rehearsal as Rehearsal {
            return rehearsal.published
        }
    }

    private struct Rehearsal: Error {
        let published: [Procedure]
    }
}
