import Logging
import ServiceLifecycle
import Telemetry
import UnixSignals

/// On SIGHUP (`systemctl reload`) reads anew what may change while the node runs: the key ring and the catalogue. A key
/// ring that is a credential of systemd changes only with a restart.
struct Reloading: Service {
    let notification: ServiceNotification
    let keys: KeyCabinet
    let catalogue: CatalogueService
    let logger: Logger

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        for await _ in signals.cancelOnGracefulShutdown() {
            try? notification.reloading()
            do {
                try keys.reload()
                try await catalogue.refresh()
                logger.notice("reloaded")
            } catch {
                logger.error("not everything could be reloaded", metadata: ["error": "\(error)"])
            }
            try? notification.ready()
        }
    }
}
