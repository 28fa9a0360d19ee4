import Foundation
import Postgres

/// The wrapped keys of all records.
struct RecordKeyStore: Sendable {
    let database: any Querying

    /// Every table whose rows have a key of their own.
    enum Table: String, Sendable, CaseIterable {
        case applications
        case notices
        case canaries
        case residents
        case reservations
        case waitlistEntries = "waitlist_entries"
        case waitingPlaces = "waiting_places"
        case roundTrips = "identity_round_trips"
    }

    struct Row: Decodable, Sendable {
        let id: UUID
        let keyVersion: Int
        let wrappedKey: [UInt8]
    }

    struct Count: Decodable, Sendable {
        let keyVersion: Int
        let records: Int
    }

    func counts(in table: Table) async throws -> [Count] {
        try await database.rows(
            """
            select key_version, count(*) as records from \(identifier: table.rawValue)
            where key_version is not null group by key_version order by key_version
            """,
            as: Count.self
        )
    }

    /// Records wrapped by another version than `active`, in the order of their ids.
    func others(than active: Int, in table: Table, after id: UUID?, limit: Int) async throws -> [Row] {
        try await database.rows(
            """
            select id, key_version, wrapped_key from \(identifier: table.rawValue)
            where key_version <> \(active) and (\(id)::uuid is null or id > \(id))
            order by id limit \(limit)
            """,
            as: Row.self
        )
    }

    /// Puts new wraps in the place of old ones; a record that changed its key or went in the meantime is left alone.
    ///
    /// - Returns: how many were replaced.
    func replace(_ old: [Row], by new: [WrappedKey], in table: Table) async throws -> Int {
        try await database.execute(
            """
            update \(identifier: table.rawValue) as record
            set key_version = rewrapped.new_version, wrapped_key = rewrapped.new_key
            from unnest(
                \(old.map(\.id)), \(old.map { Data($0.wrappedKey) }), \(new.map(\.version)), \(new.map { Data($0.bytes) })
            ) as rewrapped (id, old_key, new_version, new_key)
            where record.id = rewrapped.id and record.wrapped_key = rewrapped.old_key
            """
        )
    }
}
