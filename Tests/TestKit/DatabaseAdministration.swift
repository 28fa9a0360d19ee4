import Foundation
import Logging
import Postgres

/// Creates and drops databases on the shared server.
struct DatabaseAdministration: Sendable {
    /// On the server that `MADOGUCHI_TEST_POSTGRES` leads to, otherwise on one of this process's own.
    static let shared = Task<DatabaseAdministration, any Error> {
        if let url = ProcessInfo.processInfo.environment["MADOGUCHI_TEST_POSTGRES"] {
            return try DatabaseAdministration(serverURL: url, server: nil)
        }
        let server = try await PostgresServer.start(settings: [
            "fsync": "off", "full_page_writes": "off", "wal_level": "minimal", "max_wal_senders": "0",
            "max_connections": "400",
        ])
        return try DatabaseAdministration(serverURL: server.url(), server: server)
    }

    private let serverURL: String
    /// Runs as long as somebody holds it.
    private let server: PostgresServer?
    private let pool: ConnectionPool

    private init(serverURL: String, server: PostgresServer?) throws {
        self.serverURL = serverURL
        self.server = server
        var settings = try PostgresSettings(serverURL)
        settings.pool.maximumConnections = 4
        settings.pool.acquireDeadline = .seconds(120)
        settings.statementTimeout = .seconds(60)
        settings.answerDeadline = .seconds(60)
        pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
    }

    func create(_ name: String, from template: String) async throws {
        var attemptsLeft = 100
        while true {
            do {
                try await pool.execute(
                    "create database \(identifier: name) template \(identifier: template) strategy file_copy"
                )
                return
            } catch let error as PostgresError where error.server?.state == .objectInUse && attemptsLeft > 0 {
                // The server still says goodbye to those who were connected to the template.
                attemptsLeft -= 1
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Whether the database takes connections; those that there are end when it no longer does.
    func set(_ name: String, open isOpen: Bool) async throws {
        try await pool.execute("alter database \(identifier: name) allow_connections \(unescaped: "\(isOpen)")")
        guard !isOpen else { return }
        try await pool.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = \(name)")
    }

    func drop(_ name: String) async throws {
        try await pool.execute("drop database if exists \(identifier: name) with (force)")
    }

    /// The server's URL with another database in its path.
    func url(database: String) -> String {
        guard var components = URLComponents(string: serverURL) else { return serverURL }
        components.path = "/" + database
        return components.string ?? serverURL
    }
}
