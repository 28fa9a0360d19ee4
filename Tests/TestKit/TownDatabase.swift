import App
import Foundation
import Postgres

extension TestDatabase {
    /// A database of the town: its schema and its content.
    ///
    /// The schema is this release's, or that of the migrations in the directory MADOGUCHI_TEST_MIGRATIONS: so a release is
    /// tried against the schema of the next one.
    /// - Parameter configure: changes the pool's settings.
    package static func town(configure: (inout PostgresSettings) -> Void = { _ in }) async throws -> TestDatabase {
        let other = ProcessInfo.processInfo.environment["MADOGUCHI_TEST_MIGRATIONS"]
        let migrations = other.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? App.migrations
        return try await make(migrations: migrations, filled: .town, configure: configure)
    }
}
