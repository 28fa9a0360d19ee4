import Foundation
import Logging

/// Brings a database's schema up to date by numbered SQL files.
///
/// Each file runs in a transaction together with its entry in the table `schema_migration`. Several processes may do this
/// at once: one does the work, the others wait and find nothing to do.
package struct Migrator: Sendable {
    private let directory: URL
    private let pool: ConnectionPool
    private let logger: Logger

    /// - Parameter directory: where the files `0001_name.sql`, … are.
    package init(directory: URL, pool: ConnectionPool, logger: Logger) {
        self.directory = directory
        self.pool = pool
        self.logger = logger
    }

    /// Applies what is missing.
    /// - Parameter patience: how long to wait for another process that is migrating.
    /// - Returns: the migrations that were applied, in their order.
    /// - Throws: `MigrationError`
    @discardableResult
    package func migrate(patience: Duration = .seconds(300)) async throws -> [Migration] {
        let migrations = try Migration.all(in: directory)
        return try await pool.withMigrationSession { session in
            try await session.lock(patience: patience)
            let pending = try await MigrationHistory(readFrom: session)
                .pending(of: MigrationHistory.steps(migrations, checkedBy: session))
            for step in pending {
                let begin = ContinuousClock.now
                try await session.apply(step)
                let duration = "\(ContinuousClock.now - begin)"
                logger.notice(
                    "migration applied",
                    metadata: ["name": "\(step.migration.name)", "duration": "\(duration)"]
                )
            }
            return pending.map(\.migration)
        }
    }

    /// What `migrate` would apply, without waiting for anyone.
    /// - Throws: `MigrationError`
    package func pending() async throws -> [Migration] {
        let steps = try await MigrationHistory.steps(Migration.all(in: directory), checkedBy: pool)
        return try await MigrationHistory(readFrom: pool).pending(of: steps).map(\.migration)
    }
}
