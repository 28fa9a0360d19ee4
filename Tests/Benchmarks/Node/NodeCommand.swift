import ArgumentParser

/// How long a node takes from its start until it is ready, with everything it reads in the machine's cache, and how much
/// memory it holds after it has worked.
struct NodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "node", abstract: "A node's start and its memory")

    @Option(help: "How often the node is started.") var rounds = 7
    @Option(help: "How long it draws pages before its memory is looked at.") var seconds = 10

    func run() async throws {
        let surroundings = try Surroundings()
        // Fills the machine's cache.
        await (try TownNode.start(in: surroundings)).stop()
        var times: [Double] = []
        for _ in 0..<rounds {
            let node = try await TownNode.start(in: surroundings)
            times.append(node.startTime / .seconds(1))
            await node.stop()
        }
        try Figure("node.start", ours: times.median, limit: 1, unit: "s", goal: .below(1)).print()

        let node = try await TownNode.start(in: surroundings)
        _ = try await Wrk(connections: 64, seconds: seconds).rate("\(node.publicURL)/procedures")
        try node.memory("node.memory").print()
        await node.stop()
    }
}
