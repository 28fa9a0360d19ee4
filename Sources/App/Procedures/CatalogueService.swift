import Foundation
import Logging
import Postgres
import ServiceLifecycle

/// Keeps the catalogue as the database has it: at start, when a node publishes, after a gap, and every minute in any case.
struct CatalogueService: Service {
    let catalogue: Catalogue
    let database: ConnectionPool
    let logger: Logger

    /// After a failure, as long as it may last until the database is there.
    private static let setback = Duration.seconds(1)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var wait = Duration.milliseconds(200)
            while !Task.isCancelled {
                do {
                    if try await refresh() { wait = .seconds(60) }
                } catch {
                    logger.warning("catalogue not loaded", metadata: ["error": "\(error)"])
                    try? await Task.sleep(for: Self.setback)
                }
                try? await Task.sleep(for: wait)
            }
        }
    }

    /// Takes what is published now.
    ///
    /// - Returns: false when nothing has been published yet.
    @discardableResult
    func refresh() async throws -> Bool {
        let snapshot = try await ProcedureStore(database: database).snapshot()
        catalogue.read(snapshot)
        return snapshot != nil
    }
}
