import Foundation
import Logging
import Postgres

/// A database of its own for a test or a suite, with the schema of the given migrations.
///
///     let database = try await TestDatabase.make(migrations: directory)
///     try await database.pool.execute("…")
///
/// It is dropped when nobody holds it any more.
package final class TestDatabase: Sendable {
    package let name: String
    package let url: String
    package let settings: PostgresSettings
    package let pool: ConnectionPool

    /// - Parameters:
    ///   - migrations: a directory of migrations; applied once for each process, then copied.
    ///   - filling: what stands in every copy; done once for each process.
    ///   - configure: changes the pool's settings.
    package static func make(
        migrations: URL? = nil,
        filled filling: DatabaseFilling? = nil,
        configure: (inout PostgresSettings) -> Void = { _ in }
    ) async throws -> TestDatabase {
        let template =
            if let migrations { try await DatabaseTemplates.shared.template(for: migrations, filled: filling) } else {
                "template0"
            }
        let name = "test_\(UUID().uuidString.lowercased().prefix(13))"
        let administration = try await DatabaseAdministration.shared.value
        try await administration.create(name, from: template)
        let url = administration.url(database: name)
        var settings = try PostgresSettings(url)
        // Tests of patience set their own; the others wait as long as a loaded machine needs.
        settings.pool.acquireDeadline = .seconds(60)
        configure(&settings)
        return TestDatabase(name: name, url: url, settings: settings)
    }

    private init(name: String, url: String, settings: PostgresSettings) {
        self.name = name
        self.url = url
        self.settings = settings
        pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
    }

    /// As if its server were away, until it comes back.
    package func goAway() async throws {
        try await DatabaseAdministration.shared.value.set(name, open: false)
    }

    package func comeBack() async throws {
        try await DatabaseAdministration.shared.value.set(name, open: true)
    }

    deinit {
        pool.close()
        Task { [name] in try? await DatabaseAdministration.shared.value.drop(name) }
    }
}
