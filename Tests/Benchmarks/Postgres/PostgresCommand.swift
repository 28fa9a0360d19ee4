import ArgumentParser
import Postgres

/// How many transactions the Postgres room does beside PostgreSQL's own `pgbench -M prepared`, which is written in C: the
/// same statements, as many clients, the same server.
struct PostgresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postgres",
        abstract: "The Postgres room beside pgbench"
    )

    @Option(help: "Connections, each with one client.") var clients = 16
    @Option(help: "pgbench's scale: so many times 100 000 accounts.") var scale = 10
    @Option var rounds = 5
    @Option(help: "How long a round lasts.") var seconds = 4

    func run() async throws {
        let surroundings = try Surroundings()
        let pgbench = try Pgbench(surroundings.serverURL, clients: clients, seconds: seconds)
        try await pgbench.fill(scale: scale)
        let load = try TransactionLoad(surroundings.serverURL, clients: clients, seconds: seconds, scale: scale)
        defer { load.close() }

        let contest = Contest(rounds: rounds)
        let selecting = try await contest.run(load.selectOnly) { try await pgbench.rate("select-only") }
        try Figure(
            "postgres.select-only",
            ours: selecting.ours,
            limit: selecting.theirs,
            unit: "tx/s",
            goal: .atLeast(0.6)
        ).print()
        let updating = try await contest.run(load.simpleUpdate) { try await pgbench.rate("simple-update") }
        try Figure(
            "postgres.simple-update",
            ours: updating.ours,
            limit: updating.theirs,
            unit: "tx/s",
            goal: .atLeast(0.8)
        ).print()
    }
}
