import ServiceLifecycle
import Telemetry

/// Takes leave before anything stops: from the first moment of a graceful stop the node is not ready, and load balancers
/// have some seconds to see that while it still takes requests.
struct Farewell: Service {
    let notification: ServiceNotification
    let readiness: Readiness
    let notice: Duration

    func run() async throws {
        try? await gracefulShutdown()
        readiness.stop()
        try? notification.stopping()
        try? await Task.sleep(for: notice)
    }
}
