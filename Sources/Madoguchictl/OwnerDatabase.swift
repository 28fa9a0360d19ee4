import ArgumentParser
import Foundation
import Logging
import Postgres

/// The database as its owner sees it; the address comes from `MADOGUCHI_DATABASE_OWNER_URL`.
enum OwnerDatabase {
    /// A command asks one thing after the other and nobody else waits: it stays where its answers arrive.
    static func use<Answer>(_ body: (ConnectionPool) async throws -> Answer) async throws -> Answer {
        guard let url = ProcessInfo.processInfo.environment["MADOGUCHI_DATABASE_OWNER_URL"] else {
            throw ValidationError("MADOGUCHI_DATABASE_OWNER_URL が設定されていません。")
        }
        var settings = try PostgresSettings(url)
        settings.pool.maximumConnections = 2
        settings.statementTimeout = .seconds(600)
        settings.answerDeadline = .seconds(620)
        var logger = Logger(label: "madoguchictl")
        logger.logLevel = .warning
        let pool = ConnectionPool(settings: settings, logger: logger)
        defer { pool.close() }
        return try await withTaskExecutorPreference(pool.executor) { try await body(pool) }
    }
}
