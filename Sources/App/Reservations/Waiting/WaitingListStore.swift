import Domain
import Foundation
import Postgres

/// Reads a line for officers.
struct WaitingListStore: Sendable {
    let database: any Querying

    /// A caller's place, with the number to call back.
    struct Caller: Sendable {
        let place: WaitingPlace
        let telephone: TelephoneNumber?
    }

    private struct CallerRow: Decodable, Sendable {
        let id: UUID
        let code: String
        let rank: Int?
        let admittedUntil: Date?
        let usedBy: UUID?
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let contact: [UInt8]
    }

    /// Those whose turn it is come first, then those who wait.
    func callers(in room: UUID, keys: KeyRing, now: Date, limit: Int = 100) async throws -> [Caller] {
        let rows = try await database.rows(
            """
            select id, code, rank, admitted_until, used_by, key_version, wrapped_key, contact from waiting_places
            where room_id = \(room) and channel = 'telephone' and left_at is null and used_at is null
                and (admitted_until is null or admitted_until > \(now))
            order by rank nulls last, arrival limit \(limit)
            """,
            as: CallerRow.self
        )
        return try rows.map { row in
            let key = try keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
            let digits = try key.openText(row.contact, purpose: WaitingPlaceStore.contact)
            return Caller(
                place: WaitingPlace(
                    id: row.id,
                    code: row.code,
                    rank: row.rank,
                    admittedUntil: row.admittedUntil,
                    usedBy: row.usedBy
                ),
                telephone: TelephoneNumber(typed: digits)
            )
        }
    }

    /// A place of the list by which the order can be checked.
    struct Line: Decodable, Sendable {
        let id: UUID
        let rank: Int
        let isEarly: Bool
        let draw: [UInt8]
    }

    /// Ranked places behind a rank, in their order.
    func lines(in room: UUID, after rank: Int, limit: Int) async throws -> [Line] {
        try await database.rows(
            """
            select id, rank, is_early, draw from waiting_places
            where room_id = \(room) and rank > \(rank) order by rank limit \(limit)
            """,
            as: Line.self
        )
    }
}
