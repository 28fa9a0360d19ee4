import App
import ArgumentParser
import Domain
import Foundation
import Logging
import Postgres

/// `madoguchictl signature …`
struct SignatureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signature",
        abstract: "電子署名の証拠",
        subcommands: [SignatureVerify.self, SignatureExport.self]
    )

    /// The archive as the web nodes' role sees it, with today's settings.
    static func use<Answer>(_ body: (SignatureArchive, AppConfig) async throws -> Answer) async throws -> Answer {
        let config = try await AppConfig.ofService(environment: ProcessInfo.processInfo.environment)
        var settings = try PostgresSettings(config.databaseURL)
        settings.pool.maximumConnections = 1
        var logger = Logger(label: "madoguchictl")
        logger.logLevel = .critical
        let pool = ConnectionPool(settings: settings, logger: logger)
        defer { pool.close() }
        return try await withTaskExecutorPreference(pool.executor) {
            try await reportingProblems {
                try await reportingKeyRingErrors {
                    let keys = try KeyRing(path: config.keyRingPath)
                    return try await body(SignatureArchive(database: pool, keys: keys), config)
                }
            }
        }
    }
}

extension ReferenceNumber {
    /// - Throws: `ValidationError` for what is no number of an application.
    static func argument(_ text: String) throws -> ReferenceNumber {
        guard let number = ReferenceNumber(typed: text) else { throw ValidationError("受付番号「\(text)」は正しくありません。") }
        return number
    }
}
