import ArgumentParser
import Foundation

/// How many complete applications a node takes, from the first click to the receipt and the confirmation mail, and what a
/// citizen waits for meanwhile: beside few applications in the tables and beside many.
struct ApplicationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "applications",
        abstract: "Complete applications, beside few others and beside many"
    )

    @Option(help: "How many apply at the same time.") var citizens = 16
    @Option(help: "Applications in the smaller town.") var few = 1_000
    @Option(help: "Applications in the larger town.") var many = 1_000_000
    @Option var rounds = 5
    @Option(help: "How long new applications are begun in a round.") var seconds = 6

    func run() async throws {
        let surroundings = try Surroundings()
        let small = try await ApplicationsTown.open(in: surroundings, filledTo: few, citizens: citizens)
        let large = try await ApplicationsTown.open(in: surroundings, filledTo: many, citizens: citizens)
        var outcomes: (large: Rush.Outcome, small: Rush.Outcome) = (.init(), .init())
        let rates = try await Contest(rounds: rounds).run {
            let outcome = try await large.rush.run(for: .seconds(seconds))
            outcomes.large.add(outcome)
            return outcome.rate
        } against: {
            let outcome = try await small.rush.run(for: .seconds(seconds))
            outcomes.small.add(outcome)
            return outcome.rate
        }
        try Figure(
            "applications.rate",
            ours: rates.ours,
            limit: rates.theirs,
            unit: "applications/s",
            goal: .atLeast(0.8)
        ).print()
        for (name, part) in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)] {
            try Self.figure(name, part, outcomes.large.applications, outcomes.small.applications).print()
        }
        for act in Citizen.Act.allCases {
            try Self.figure("\(act).p50", 0.5, outcomes.large.waits[act] ?? [], outcomes.small.waits[act] ?? []).print()
        }
        try large.node.memory("applications.memory").print()
        await large.close()
        await small.close()
    }

    private static func figure(_ name: String, _ part: Double, _ large: [Duration], _ small: [Duration]) -> Figure {
        Figure(
            "applications.\(name)",
            ours: large.map { $0 / .milliseconds(1) }.quantile(part),
            limit: small.map { $0 / .milliseconds(1) }.quantile(part),
            unit: "ms"
        )
    }
}
