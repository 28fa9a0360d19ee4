import Foundation

/// A town's service as a process of its own, as it runs in a data center: one that can be stopped and killed.
package final class TownProcess: Sendable {
    package let town: TestTown
    private let process: Process

    /// Starts the service and waits until it is ready.
    package static func start(_ town: TestTown) async throws -> TownProcess {
        let started = try TownProcess(town)
        try await town.waitUntilReady()
        return started
    }

    /// Starts the service and waits for nothing.
    package init(_ town: TestTown) throws {
        self.town = town
        process = Process()
        process.executableURL = Bundle.main.bundleURL.appending(path: "madoguchi-web")
        process.environment = town.settings.merging(["MADOGUCHI_LOG_LEVEL": "critical"]) { given, _ in given }
        try process.run()
    }

    deinit {
        kill()
    }

    /// Tells it to stop, as systemd does, and waits until it has.
    package func stop() async throws {
        Foundation.kill(process.processIdentifier, SIGTERM)
        try await eventually { !process.isRunning }
    }

    /// Has it read its keys and contents anew, as `systemctl reload` does.
    package func reload() {
        Foundation.kill(process.processIdentifier, SIGHUP)
    }

    /// Ends it without a warning.
    package func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
    }
}
