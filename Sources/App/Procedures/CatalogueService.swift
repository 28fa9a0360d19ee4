import Foundation
import Logging
import Postgres
import ServiceLifecycle

/// Keeps the catalogue as the database has it: at start, when a node publishes, after a gap, and every minute in any case.
struct CatalogueService: Service {
    let catalogue: Catalogue
    let database: ConnectionPool
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var wait = Duration.milliseconds(200)
            while !Task.isCancelled {
                do {
                    if let snapshot = try await ProcedureStore(database: database).snapshot() {
                        catalogue.replace(with: snapshot)
                        wait = .seconds(60)
                    }
                } catch {
                    logger.warning("catalogue not loaded", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: wait)
            }
        }
    }
}
