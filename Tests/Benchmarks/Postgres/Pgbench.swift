import Foundation

/// PostgreSQL's own benchmark program.
struct Pgbench {
    private let clients: Int
    private let seconds: Int
    /// Not an argument: those may be read by everybody on the machine, and the URL holds the password.
    private let environment: [String: String]

    init(_ serverURL: String, clients: Int, seconds: Int) throws {
        guard let url = URLComponents(string: serverURL) else { throw MissingVariable(name: "BENCHMARK_POSTGRES") }
        self.clients = clients
        self.seconds = seconds
        environment = [
            "PGHOST": url.host ?? "127.0.0.1", "PGPORT": url.port.map(String.init) ?? "5432",
            "PGUSER": url.user ?? "postgres", "PGPASSWORD": url.password ?? "", "PGDATABASE": "postgres",
        ]
    }

    /// Makes the tables that both contestants work on.
    func fill(scale: Int) async throws {
        _ = try await run(["--initialize", "--quiet", "--scale", String(scale)])
    }

    /// Transactions per second of one round of a script that comes with it.
    func rate(_ script: String) async throws -> Double {
        try await rate(["--builtin", script])
    }

    /// The same for a script of our own.
    func rate(file: URL, database: String) async throws -> Double {
        try await rate(["--file", file.path, database])
    }

    private func rate(_ script: [String]) async throws -> Double {
        let output = try await run(
            [
                "--protocol", "prepared", "--client", String(clients), "--jobs", "2", "--time", String(seconds),
                "--no-vacuum",
            ] + script
        )
        guard let rate = output.firstMatch(of: /tps = ([0-9.]+)/).flatMap({ Double($0.1) }) else {
            throw ProgramFailed(name: "pgbench", output: output)
        }
        return rate
    }

    private func run(_ arguments: [String]) async throws -> String {
        try await Program(name: "pgbench", arguments: arguments, environment: environment).output()
    }
}
