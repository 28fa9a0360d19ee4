import Foundation
import Logging
import Postgres

/// Databases to copy from: one for each directory of migrations.
actor DatabaseTemplates {
    static let shared = DatabaseTemplates()

    private var templates: [URL: Task<String, any Error>] = [:]

    func template(for migrations: URL) async throws -> String {
        let task = templates[migrations] ?? Task { try await build(migrations) }
        templates[migrations] = task
        return try await task.value
    }

    private func build(_ migrations: URL) async throws -> String {
        let name = "template_\(UUID().uuidString.lowercased().prefix(13))"
        let administration = try await DatabaseAdministration.shared.value
        try await administration.create(name, from: "template0")
        let settings = try PostgresSettings(administration.url(database: name))
        let pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
        defer { pool.close() }
        try await Migrator(directory: migrations, pool: pool, logger: Logger(label: "test")).migrate()
        return name
    }
}
