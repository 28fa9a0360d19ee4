import ArgumentParser

/// How many times a second a node draws a procedure's page, beside a line of plain text by the same HTTP server.
struct PageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "A procedure's page beside plain text"
    )

    @Option(help: "The procedure.") var procedure = "juminhyo"
    @Option(help: "Connections, each asking for one page after the other.") var connections = 64
    @Option var rounds = 5
    @Option(help: "How long a round lasts.") var seconds = 4

    func run() async throws {
        let surroundings = try Surroundings()
        let node = try await TownNode.start(in: surroundings)
        let peer = try await PlainTextSite.start(in: surroundings)
        let wrk = Wrk(connections: connections, seconds: seconds)
        let rates = try await Contest(rounds: rounds).run {
            try await wrk.rate("\(node.publicURL)/procedures/\(procedure)")
        } against: {
            try await wrk.rate(peer.url)
        }
        try Figure("page.procedure", ours: rates.ours, limit: rates.theirs, unit: "requests/s", goal: .atLeast(0.35))
            .print()
        try node.memory("page.memory").print()
        await peer.stop()
        await node.stop()
    }
}
