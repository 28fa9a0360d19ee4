import Failover
import Foundation
import Logging
import ServiceLifecycle
import Telemetry
import UnixSignals

/// `madoguchi-failover controller` at each site, `madoguchi-failover agent` beside each Patroni, and
/// `madoguchi-failover gate etcd | patroni` before these start.
@main
struct FailoverController {
    static func main() async throws {
        let environment = ProcessInfo.processInfo.environment
        let role = CommandLine.arguments.dropFirst().first
        guard let role, ["controller", "agent", "gate"].contains(role) else {
            refuse("usage: madoguchi-failover controller | agent | gate etcd | gate patroni")
        }
        let settings: Settings
        let clients: Clients
        do {
            settings = try Settings(file: environment["MADOGUCHI_FAILOVER_SETTINGS"] ?? "/etc/madoguchi/failover.json")
            clients = try Clients(settings: settings)
        } catch {
            refuse("\(error)")
        }
        if role == "gate" { try await GateProgram(settings: settings, environment: environment).run() }
        let writer = LogWriter(to: Journal(program: "madoguchi-failover", environment: environment) ?? JSONLines())
        LoggingSystem.bootstrap { label in EntryLogHandler(label: label, level: .info, writer: writer) }
        let logger = Logger(label: role)
        let notification = ServiceNotification(environment: environment)
        var services: [any Service] = []
        if role == "agent" {
            services = [Agent(settings: settings, clients: clients, logger: logger, notification: notification)]
        } else {
            let controller: Controller
            do {
                controller = try Controller(
                    settings: settings,
                    clients: clients,
                    state: URL(filePath: environment["STATE_DIRECTORY"] ?? "/var/lib/madoguchi-failover"),
                    token: canaryToken(environment),
                    logger: logger,
                    notification: notification
                )
            } catch {
                // A disk that refuses now need not refuse for ever: systemd tries again, as it does not after 78.
                refuse("\(error)", status: 1)
            }
            services = [controller, try controller.server()]
        }
        try await ServiceGroup(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger).run()
        try? notification.stopping()
        try await clients.shutdown()
    }

    /// From systemd's credentials; nil where no canaries are wanted.
    private static func canaryToken(_ environment: [String: String]) -> String? {
        guard let directory = environment["CREDENTIALS_DIRECTORY"],
            let text = try? String(contentsOfFile: "\(directory)/madoguchi-canary-token", encoding: .utf8)
        else { return nil }
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return token.isEmpty ? nil : token
    }

    /// - Parameter status: EX_CONFIG of sysexits.h unless told otherwise.
    private static func refuse(_ reason: String, status: Int32 = 78) -> Never {
        FileHandle.standardError.write(Data("madoguchi-failover: \(reason)\n".utf8))
        exit(status)
    }
}
