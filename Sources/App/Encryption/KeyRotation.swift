import Foundation
import Postgres

/// Wraps every record's key by the ring's active key, a few hundred at a time. It may be stopped and begun again at any
/// moment: what is done stays done, and the service goes on meanwhile.
package struct KeyRotation: Sendable {
    private let database: ConnectionPool
    private let ring: KeyRing

    /// So many rows are locked for the time of one statement.
    private static let step = 500

    package init(database: ConnectionPool, ring: KeyRing) {
        self.database = database
        self.ring = ring
    }

    /// How many records of a table one version of the ring's key opens.
    package struct Use: Sendable, Codable, Hashable {
        package let table: String
        package let version: Int
        package let records: Int
        /// Whether the ring has that version.
        package let isKnown: Bool
    }

    package func status() async throws -> [Use] {
        var uses: [Use] = []
        for table in RecordKeyStore.Table.allCases {
            uses += try await RecordKeyStore(database: database).counts(in: table).map {
                Use(
                    table: table.rawValue,
                    version: $0.keyVersion,
                    records: $0.records,
                    isKnown: ring.versions.contains($0.keyVersion)
                )
            }
        }
        return uses
    }

    /// How many records have a wrap of another version than the active one.
    package func outdated() async throws -> Int {
        try await status().filter { $0.version != ring.active }.reduce(0) { $0 + $1.records }
    }

    /// - Parameter progress: hears after every step how many records have been done in all.
    /// - Returns: how many records have another wrap now.
    /// - Throws: `KeyRingError.unknownVersion` at a record that the ring cannot open; those before it are done.
    @discardableResult
    package func run(progress: (Int) -> Void) async throws -> Int {
        var done = 0
        for table in RecordKeyStore.Table.allCases {
            var last: UUID?
            while true {
                let store = RecordKeyStore(database: database)
                let rows = try await store.others(than: ring.active, in: table, after: last, limit: Self.step)
                guard let end = rows.last else { break }
                let wraps = try rows.map { row in
                    try ring.rewrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
                }
                done += try await store.replace(rows, by: wraps, in: table)
                progress(done)
                last = end.id
            }
        }
        let details = ["version": "\(ring.active)", "records": "\(done)"]
        try await AuditStore(database: database).append(AuditAuthor.operator.entry(.keyRotation, nil, details))
        return done
    }
}
