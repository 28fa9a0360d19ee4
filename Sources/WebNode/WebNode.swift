import App
import Foundation
import Logging
import Telemetry

/// One web node: reads its settings, serves until told to stop.
@main
struct WebNode {
    static func main() async throws {
        let environment = ProcessInfo.processInfo.environment
        let config: AppConfig
        do {
            config = try await AppConfig.ofService(environment: environment)
        } catch {
            stop(because: error)
        }
        let journal = Journal(program: "madoguchi-web", environment: environment)
        let writer = LogWriter(to: journal ?? JSONLines())
        let level = Logger.Level(rawValue: config.logLevel) ?? .info
        LoggingSystem.bootstrap { label in EntryLogHandler(label: label, level: level, writer: writer) }
        let app: App
        do {
            app = try await App(
                config: config,
                logger: Logger(label: "madoguchi"),
                notification: ServiceNotification(environment: environment)
            )
        } catch let fault as SettingError {
            stop(because: fault)
        } catch let fault as ClientKeyFileFault {
            stop(because: fault)
        }
        try await app.run()
    }

    /// A wrong setting stays wrong: nobody shall start the node again by itself.
    private static func stop(because error: any Error) -> Never {
        FileHandle.standardError.write(Data("madoguchi-web: \(error)\n".utf8))
        exit(78)  // EX_CONFIG, sysexits.h
    }
}
