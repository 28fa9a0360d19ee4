import Logging
import ServiceLifecycle
import Telemetry

/// Tells systemd how the node is: what it waits for, that it serves, and, as long as its loops turn, that it is alive.
///
/// A node that is not alive says nothing more, whereupon systemd kills it and starts it anew (`WatchdogSec`).
struct ServiceReporter: Service {
    let notification: ServiceNotification
    let readiness: Readiness
    let liveness: Liveness
    let logger: Logger

    func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask { await reportReadiness() }
            if let timeout = notification.watchdogTimeout {
                group.addTask { await feedWatchdog(every: timeout / 4) }
            }
            // Until all other services have ended, for as long may they be watched.
            try? await gracefulShutdown()
            group.cancelAll()
        }
    }

    /// The first time that the node is ready is told at once; later changes within some seconds.
    private func reportReadiness() async {
        var isReady = false
        var told = ""
        while !Task.isCancelled {
            let report = await readiness.report()
            if report.isReady, !isReady {
                isReady = true
                attempt { try notification.ready() }
            }
            if report.summary != told {
                told = report.summary
                attempt { try notification.status(told) }
            }
            try? await Task.sleep(for: isReady ? .seconds(5) : .milliseconds(100))
        }
    }

    private func feedWatchdog(every interval: Duration) async {
        var wasAlive = true
        while !Task.isCancelled {
            let stopped = liveness.stopped()
            if stopped.isEmpty {
                attempt { try notification.watchdog() }
            } else if wasAlive {
                logger.critical("the watchdog is not fed", metadata: ["stopped": .array(stopped.map { "\($0)" })])
            }
            wasAlive = stopped.isEmpty
            try? await Task.sleep(for: interval)
        }
    }

    private func attempt(_ message: () throws -> Void) {
        do {
            try message()
        } catch {
            logger.warning("\(error)")
        }
    }
}
