import App
import AsyncHTTPClient
import Domain
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// A whole town for a test: the service with its three sites on free ports of the loopback address, on a database of its own.
package struct TestTown: Sendable {
    package let publicURL: String
    package let staffURL: String
    package let operationsURL: String
    package let database: TestDatabase
    package let settings: [String: String]
    /// What the test wanted different.
    private let given: [String: String]

    /// Starts a town, lets `body` use it, and stops it.
    ///
    /// - Parameters:
    ///   - settings: further settings, by the names of their environment variables.
    ///   - logger: where the service logs; nowhere but for disasters without it.
    package static func run<Result: Sendable>(
        settings: [String: String] = [:],
        logger: Logger = TestTown.quiet,
        _ body: @escaping @Sendable (TestTown) async throws -> Result
    ) async throws -> Result {
        await TownPlaces.shared.take()
        do {
            let database = try await TestDatabase.town()
            let town = try TestTown(database: database, settings: settings)
            let result = try await town.serve(logger: logger) { try await body(town) }
            await TownPlaces.shared.leave()
            return result
        } catch {
            await TownPlaces.shared.leave()
            throw error
        }
    }

    /// A further node on the same database.
    package func anotherNode() throws -> TestTown {
        try TestTown(database: database, settings: given)
    }

    package init(database: TestDatabase, settings: [String: String]) throws {
        given = settings
        var ports = try FreePorts.find(3)
        // Whoever sends something to the town by itself has to know its port before.
        if let port = settings["MADOGUCHI_PUBLIC_PORT"].flatMap({ Int($0) }) { ports[0] = port }
        publicURL = "http://localhost:\(ports[0])"
        staffURL = "http://localhost:\(ports[1])"
        operationsURL = "http://localhost:\(ports[2])"
        self.database = database
        let keyRing = NSTemporaryDirectory() + "madoguchi-keys-\(database.name).json"
        if !FileManager.default.fileExists(atPath: keyRing) { try KeyRingFile.fresh().write(to: keyRing) }
        self.settings = [
            "MADOGUCHI_DATABASE_URL": Self.asApplication(database.url),
            "MADOGUCHI_DATABASE_CONNECTIONS": "8",
            "MADOGUCHI_KEY_RING": keyRing,
            "MADOGUCHI_PUBLIC_PORT": "\(ports[0])",
            "MADOGUCHI_STAFF_PORT": "\(ports[1])",
            "MADOGUCHI_OPERATIONS_PORT": "\(ports[2])",
            "MADOGUCHI_PUBLIC_URL": publicURL,
            "MADOGUCHI_STAFF_URL": staffURL,
            "MADOGUCHI_PASSWORD_LOG_ROUNDS": "\(Self.passwordLogRounds)",
            "MADOGUCHI_RATE_FACTOR": "1000",
            "MADOGUCHI_DRAIN_SECONDS": "5",
            // A loaded machine answers late; only the tests of rushes want one.
            "MADOGUCHI_RUSH_MILLISECONDS": "60000",
            "MADOGUCHI_SIGNATURES": "waived",
        ].merging(settings) { standard, given in given }
    }

    /// The service works with the rights of its own role, also in tests.
    private static func asApplication(_ url: String) -> String {
        url + (url.contains("?") ? "&" : "?") + "options=-c%20role%3Dmadoguchi_app"
    }

    /// Serves while `body` runs.
    package func serve<Result: Sendable>(
        logger: Logger = TestTown.quiet,
        _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let app = try await App(config: AppConfig(environment: settings), logger: logger)
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                try await app.run()
                return nil
            }
            group.addTask {
                try await waitUntilReady()
                let result = try await body()
                try await VisitedRoutes.add(from: self)
                return result
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw TownStopped()
        }
    }

    package static var quiet: Logger {
        var logger = Logger(label: "town")
        logger.logLevel = .critical
        return logger
    }

    func waitUntilReady() async throws {
        let client = HTTPClient.shared
        for _ in 0..<600 {
            let answer = try? await client.execute(
                HTTPClientRequest(url: operationsURL + "/health/ready"),
                timeout: .seconds(2)
            )
            if answer?.status == .ok { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw TownNotReady()
    }
}

/// The town ended before its test did.
struct TownStopped: Error {}

/// The town did not become ready within twelve seconds.
struct TownNotReady: Error {}
