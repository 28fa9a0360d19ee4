import Foundation
import TestKit

/// A web node as `ops/run` starts it, in a process of its own.
struct TownNode {
    let publicURL: String
    /// From its start until it was ready to serve.
    let startTime: Duration
    private let process: ServerProcess

    /// - Parameters:
    ///   - database: the name of the database; the town's own without it.
    ///   - settings: further settings, by the names of their environment variables.
    static func start(
        in surroundings: Surroundings,
        database: String? = nil,
        settings: [String: String] = [:]
    ) async throws -> TownNode {
        let ports = try FreePorts.find(3)
        let publicURL = "http://localhost:\(ports[0])"
        let databaseURL = try surroundings.setting("MADOGUCHI_DATABASE_URL")
        let own = [
            "MADOGUCHI_DATABASE_URL": database.map { Surroundings.url(databaseURL, database: $0) } ?? databaseURL,
            "MADOGUCHI_PUBLIC_PORT": String(ports[0]), "MADOGUCHI_PUBLIC_URL": publicURL,
            "MADOGUCHI_STAFF_PORT": String(ports[1]), "MADOGUCHI_STAFF_URL": "http://localhost:\(ports[1])",
            "MADOGUCHI_OPERATIONS_PORT": String(ports[2]),
        ]
        let begin = ContinuousClock.now
        let process = try await ServerProcess.start(
            surroundings.programs.appending(path: "madoguchi-web"),
            environment: surroundings.settings.merging(own) { $1 }.merging(settings) { $1 },
            log: surroundings.logs.appending(path: "web.log")
        )
        try await process.waitUntilAnswering("http://localhost:\(ports[2])/health/ready")
        return TownNode(publicURL: publicURL, startTime: begin.duration(to: .now), process: process)
    }

    /// What it holds of the machine's memory now.
    func memory(_ name: String) throws -> Figure {
        Figure(name, ours: try process.residentMegabytes(), limit: 150, unit: "MB", goal: .below(1))
    }

    func stop() async {
        await process.stop()
    }
}
