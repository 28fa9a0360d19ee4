import Foundation
import Logging
import Postgres
import TestKit

@testable import App

/// The audit record of a database of a test's own, and the keys of its seals.
struct SealedRecord: Sendable {
    let pool: ConnectionPool
    let keys: KeyRing
    /// How many entries there were at the beginning.
    let begun: Int

    /// For records only: other tests' transactions would hold the horizon back.
    private static let server = Task {
        try await PostgresServer.start(settings: ["fsync": "off", "max_connections": "300"])
    }

    /// - Parameter migrations: for the beginning.
    static func make(migrations: URL = App.migrations) async throws -> SealedRecord {
        let server = try await server.value
        let name = "record_\(UUID().uuidString.lowercased().prefix(13))"
        let logger = Logger(label: "test")
        let administration = ConnectionPool(settings: try PostgresSettings(server.url()), logger: logger)
        defer { administration.close() }
        try await administration.execute("create database \(identifier: name)")
        var settings = try PostgresSettings(server.url(database: name))
        settings.pool.maximumConnections = 20
        settings.pool.acquireDeadline = .seconds(60)
        let pool = ConnectionPool(settings: settings, logger: logger)
        _ = try await Migrator(directory: migrations, pool: pool, logger: logger).migrate()
        try await pool.execute(entry("first"))
        return try await SealedRecord(pool: pool)
    }

    init(pool: ConnectionPool) async throws {
        self.pool = pool
        keys = try KeyRing(file: .fresh())
        begun = try await pool.one("select count(*) from audit_entries", as: Int.self)
    }

    static func entry(_ text: String) -> SQL {
        AuditStore.insertion(of: AuditAuthor.operator.entry(.contentImport, nil, ["number": text]))
    }

    /// In one transaction.
    func write(_ count: Int) async throws {
        try await pool.execute(
            """
            insert into audit_entries (actor_kind, act, details)
            select 'operator', 'content.import', jsonb_build_object('number', number::text)
            from generate_series(1, \(count)) as number
            """
        )
    }

    @discardableResult
    func seal() async throws -> Int {
        try await pool.transaction { try await AuditSealing(transaction: $0, keys: keys).seal(now: Date()) }
    }

    /// Other tests' transactions on the same server hold the horizon back for a while.
    func sealAll() async throws {
        try await eventually {
            try await seal()
            return try await unsealed() == 0
        }
    }

    /// One more seal over so many new entries.
    func sealedInOne(_ count: Int) async throws {
        try await write(count)
        try await sealAll()
    }

    func unsealed() async throws -> Int { try await verify().unsealed }

    func verify(expecting anchor: AuditAnchor? = nil) async throws -> AuditVerification.Report {
        try await AuditVerification(database: pool, keys: keys).run(expecting: anchor)
    }

    /// On another connection than the caller's transaction.
    static func elsewhere(
        _ record: SealedRecord,
        _ body: @escaping @Sendable (ConnectionPool) async throws -> Void
    ) async throws {
        try await Task.detached { try await body(record.pool) }.value
    }
}
