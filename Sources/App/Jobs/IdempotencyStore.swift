import Domain
import Foundation
import Postgres

extension Desk {
    /// Does a state-changing request once per key, in one transaction.
    ///
    /// - Returns: where the first run ended.
    func once(
        _ key: UUID,
        scope: String,
        _ act: (Transaction) async throws -> String
    ) async throws -> String {
        try await database.transaction(repeatable: true) { transaction in
            try await IdempotencyStore(transaction: transaction).once(key, scope: scope) { try await act(transaction) }
        }
    }
}

/// Does a state-changing request once per key, whoever repeats it: double click, back button, retry, failover.
struct IdempotencyStore: Sendable {
    let transaction: Transaction

    /// Runs `act` unless the key was used before, and answers with the location that the first run ended at.
    ///
    /// A second request with the same key waits on the first one's row until that commits or rolls back.
    func once(_ key: UUID, scope: String, act: () async throws -> String) async throws -> String {
        let isFirst =
            try await transaction.execute(
                "insert into idempotency_keys (key, scope) values (\(key), \(scope)) on conflict do nothing"
            ) == 1
        guard isFirst else {
            return try await transaction.one(
                "select location from idempotency_keys where key = \(key) and scope = \(scope)",
                as: String.self
            )
        }
        let location = try await act()
        try await transaction.execute(
            "update idempotency_keys set location = \(location) where key = \(key) and scope = \(scope)"
        )
        return location
    }
}
