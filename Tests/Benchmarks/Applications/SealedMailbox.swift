import App
import Foundation
import Postgres

/// Where a citizen reads the confirmation number: in the outbox, opened with the town's keys.
struct SealedMailbox {
    let database: ConnectionPool
    let keys: KeyRing

    private struct Row: Decodable, Sendable {
        let id: UUID
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let body: [UInt8]
    }

    /// The six digits that were mailed for this application.
    func code(of application: UUID) async throws -> String {
        let row = try await database.one(
            "select id, key_version, wrapped_key, body from notices where application_id = \(application)",
            as: Row.self
        )
        let key = try keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
        let body = try key.openText(row.body, purpose: NoticePurpose.body)
        guard let code = body.firstMatch(of: /確認番号： (\d{6})/)?.1 else {
            throw UnexpectedAnswer(path: "mail", text: body)
        }
        return String(code)
    }
}
