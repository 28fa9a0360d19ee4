import Foundation
import Postgres

/// Which sessions may see which applications.
struct AccessStore: Sendable {
    let database: any Querying

    func grant(_ application: UUID, to session: [UInt8]) async throws {
        try await database.execute(
            """
            insert into session_applications (session_id, application_id) values (\(session), \(application))
            on conflict do nothing
            """
        )
    }
}
