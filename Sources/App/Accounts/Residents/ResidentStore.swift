import Domain
import Foundation
import Postgres

/// Residents: made at the first sign-in, found again by the name by which デジタル認証アプリ calls a person here.
struct ResidentStore: Sendable {
    let database: any Querying
    let desk: Desk

    func find(_ id: UUID) async throws -> Resident? {
        try await database.first(
            "select \(fragment: Self.columns) from residents where id = \(id)",
            as: Row.self
        ).map(open)
    }

    /// The person's record, a new one at the first time; what the card said takes the place of what it said before.
    func meet(_ holder: CardHolder) async throws -> Resident {
        let now = desk.now()
        let term = desk.keys.blindIndex(of: holder.subject, purpose: ResidentPurpose.subjectTerm)
        let id = UUID()
        let key = try desk.keys.makeRecordKey(for: id)
        try await database.execute(
            """
            insert into residents (id, subject_term, key_version, wrapped_key, subject, created_at, last_seen_at)
            values (
                \(id), \(term), \(key.wrapped.version), \(key.wrapped.bytes),
                \(try key.seal(text: holder.subject, purpose: ResidentPurpose.subject)), \(now), \(now))
            on conflict (subject_term) do nothing
            """
        )
        let row = try await database.one(
            """
            update residents set last_seen_at = \(now) where subject_term = \(term)
            returning \(fragment: Self.columns)
            """,
            as: Row.self
        )
        let resident = try open(row)
        guard let basicFour = holder.basicFour else { return resident }
        let sealed = try resident.key.seal(json: basicFour, purpose: ResidentPurpose.basicFour)
        try await database.execute(
            "update residents set basic_four = \(sealed), card_read_at = \(now) where id = \(resident.id)"
        )
        return Resident(
            id: resident.id,
            key: resident.key,
            basicFour: basicFour,
            cardReadAt: now,
            email: resident.email
        )
    }

    /// Keeps the address that the resident has just proved, so that the next application need not ask for a proof.
    func keep(email: String, of id: UUID) async throws {
        guard let resident = try await find(id) else { return }
        let sealed = try resident.key.seal(text: email, purpose: ResidentPurpose.email)
        try await database.execute("update residents set email = \(sealed) where id = \(id)")
    }

    private static let columns: SQL = "id, key_version, wrapped_key, basic_four, card_read_at, email"

    private struct Row: Decodable, Sendable {
        let id: UUID
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let basicFour: [UInt8]?
        let cardReadAt: Date?
        let email: [UInt8]?
    }

    private func open(_ row: Row) throws -> Resident {
        let key = try desk.keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
        return Resident(
            id: row.id,
            key: key,
            basicFour: try row.basicFour.map {
                try key.openJSON($0, as: BasicFour.self, purpose: ResidentPurpose.basicFour)
            },
            cardReadAt: row.cardReadAt,
            email: try row.email.map { try key.openText($0, purpose: ResidentPurpose.email) }
        )
    }
}
