import Foundation
import Logging
import Postgres

/// Databases to copy from: one for each directory of migrations and each way of filling them.
actor DatabaseTemplates {
    static let shared = DatabaseTemplates()

    private struct Key: Hashable {
        let migrations: URL
        let content: String
    }

    private var templates: [Key: Task<String, any Error>] = [:]

    func template(for migrations: URL, filled filling: DatabaseFilling?) async throws -> String {
        let key = Key(migrations: migrations, content: filling?.name ?? "")
        let task = templates[key] ?? Task { try await build(migrations, filling) }
        templates[key] = task
        return try await task.value
    }

    private func build(_ migrations: URL, _ filling: DatabaseFilling?) async throws -> String {
        let name = "template_\(UUID().uuidString.lowercased().prefix(13))"
        let administration = try await DatabaseAdministration.shared.value
        try await administration.create(name, from: "template0")
        let settings = try PostgresSettings(administration.url(database: name))
        let pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
        defer { pool.close() }
        try await Migrator(directory: migrations, pool: pool, logger: Logger(label: "test")).migrate()
        try await filling?.fill(pool)
        return name
    }
}
