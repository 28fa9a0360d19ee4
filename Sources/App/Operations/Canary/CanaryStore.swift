import Domain
import Foundation
import Postgres

/// Keeps canaries as applications are kept: sealed with a key of their own, written once however often they are sent,
/// held and repeated while the primary changes.
struct CanaryStore: Sendable {
    let database: ConnectionPool
    let keys: KeyRing

    private static let textPurpose = "canaries.text"

    /// - Parameter key: a canary that was sent under the same key before stays as it is.
    func add(_ text: String, key: UUID) async throws -> Canary {
        let recordKey = try keys.makeRecordKey(for: key)
        let sealed = try recordKey.seal(text: text, purpose: Self.textPurpose)
        let (_, row) = try await database.transaction(repeatable: true) { transaction in
            try await transaction.pipeline(
                PipelineStep.execute(
                    """
                    insert into canaries (id, key_version, wrapped_key, text)
                    values (\(key), \(recordKey.wrapped.version), \(recordKey.wrapped.bytes), \(sealed))
                    on conflict (id) do nothing
                    """
                ),
                PipelineStep.one("select \(fragment: Self.columns) from canaries where id = \(key)", as: Row.self)
            )
        }
        return try open(row)
    }

    /// Sends it; one that was sent before stays sent.
    func submit(_ number: Int) async throws -> Canary {
        let row = try await database.transaction(repeatable: true) { transaction in
            try await transaction.first(
                """
                update canaries set submitted_at = coalesce(submitted_at, now()) where number = \(number)
                returning \(fragment: Self.columns)
                """,
                as: Row.self
            )
        }
        return try found(row)
    }

    func find(_ number: Int) async throws -> Canary {
        try found(
            await database.first(
                "select \(fragment: Self.columns) from canaries where number = \(number)",
                as: Row.self
            )
        )
    }

    private static let columns: SQL =
        "id, number, key_version, wrapped_key, text, submitted_at is not null as is_submitted"

    private struct Row: Decodable, Sendable {
        let id: UUID
        let number: Int
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let text: [UInt8]
        let isSubmitted: Bool
    }

    private func found(_ row: Row?) throws -> Canary {
        guard let row else { throw Problem(.notFound, "この番号の確認用の記録はありません。") }
        return try open(row)
    }

    private func open(_ row: Row) throws -> Canary {
        let key = try keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
        return Canary(
            number: String(row.number),
            text: try key.openText(row.text, purpose: Self.textPurpose),
            state: row.isSubmitted ? .submitted : .draft
        )
    }
}
