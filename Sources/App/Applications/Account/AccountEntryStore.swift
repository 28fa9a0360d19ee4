import Foundation
import Postgres

/// Whose page lists an application: at most one resident's, and never another's afterwards.
struct AccountEntryStore: Sendable {
    let database: any Querying

    /// Makes a guest's application the resident's.
    ///
    /// - Returns: whether it is the resident's now; false when it is somebody else's.
    @discardableResult
    func claim(_ application: UUID, for resident: UUID) async throws -> Bool {
        try await database.execute(
            """
            update applications set resident_id = \(resident)
            where id = \(application) and (resident_id is null or resident_id = \(resident))
            """
        ) == 1
    }
}
