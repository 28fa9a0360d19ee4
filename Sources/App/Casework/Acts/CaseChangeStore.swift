import Domain
import Foundation
import Postgres

/// Keeps what an act changes in an application besides its state.
struct CaseChangeStore: Sendable {
    let database: any Querying

    func keep(_ changes: CaseChanges, of application: UUID) async throws {
        try await database.execute(
            """
            update applications
            set respond_by = \(changes.respondBy?.description)::date,
                fee_yen = coalesce(\(changes.feeYen), fee_yen),
                officer_id = coalesce(\(changes.officer), officer_id)
            where id = \(application)
            """
        )
    }
}
