import App
import Foundation
import Logging
import Telemetry

/// One web node: reads its settings, serves until told to stop.
@main
struct WebNode {
    static func main() async throws {
        let config: AppConfig
        do {
            config = try AppConfig(environment: ProcessInfo.processInfo.environment)
        } catch {
            FileHandle.standardError.write(Data("madoguchi-web: \(error)\n".utf8))
            exit(78)  // EX_CONFIG, sysexits.h
        }
        let writer = LogWriter()
        let level = Logger.Level(rawValue: config.logLevel) ?? .info
        LoggingSystem.bootstrap { label in JSONLogHandler(label: label, level: level, writer: writer) }
        try await App(config: config, logger: Logger(label: "madoguchi")).run()
    }
}
