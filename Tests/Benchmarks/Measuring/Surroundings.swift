import Foundation

/// What `ops/bench` prepared: a database server of the benchmark's own, and a town on it with the settings of `ops/run`.
struct Surroundings {
    /// A superuser's URL of the server.
    let serverURL: String
    /// The town's settings, by the names of their environment variables.
    let settings: [String: String]
    /// Where the programs of the same build are.
    let programs: URL
    /// Where servers log.
    let logs: URL

    /// - Throws: `MissingVariable`
    init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        func value(_ name: String) throws -> String {
            guard let value = environment[name] else { throw MissingVariable(name: name) }
            return value
        }
        serverURL = try value("BENCHMARK_POSTGRES")
        logs = URL(filePath: try value("BENCHMARK_LOGS"))
        settings = environment.filter { $0.key.hasPrefix("MADOGUCHI_") }
        programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }

    /// The town's setting.
    func setting(_ name: String) throws -> String {
        guard let value = settings[name] else { throw MissingVariable(name: name) }
        return value
    }

    /// The name of the town's database.
    var townDatabase: String {
        settings["MADOGUCHI_DATABASE_URL"].flatMap { URLComponents(string: $0)?.path.dropFirst() }.map(String.init)
            ?? ""
    }

    /// The same URL with another database in its path.
    static func url(_ url: String, database: String) -> String {
        var components = URLComponents(string: url)
        components?.path = "/" + database
        return components?.string ?? url
    }
}

/// The benchmark was not started by `ops/bench`.
struct MissingVariable: Error, CustomStringConvertible {
    let name: String

    var description: String { "\(name) is not set; start this benchmark by ops/bench." }
}
