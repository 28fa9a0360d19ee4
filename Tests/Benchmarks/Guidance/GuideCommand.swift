import ArgumentParser
import Content
import Domain
import Foundation

/// How many times a second a node answers with the checklist of the largest guide, beside a line of plain text by the same
/// HTTP server, and how long the guide's rules take. Many people give the same answers, and get the page that was drawn
/// for the first of them; `guide.checklist.new` is as if nobody had given them before.
struct GuideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "The checklist of the largest guide beside plain text, and its rules"
    )

    @Option(help: "Connections, each asking for one page after the other.") var connections = 64
    @Option var rounds = 5
    @Option(help: "How long a round lasts.") var seconds = 4
    @Option(help: "How often the rules are evaluated.") var evaluations = 5000

    /// What an evaluation may take, in microseconds.
    private static let patience = 200.0

    func run() async throws {
        let guide = try AnsweredGuide.largest(on: CivilDate(Date()))
        try Figure(
            "guide.evaluation",
            ours: try evaluationTime(of: guide),
            limit: Self.patience,
            unit: "µs",
            goal: .below(1)
        ).print()

        let surroundings = try Surroundings()
        let node = try await TownNode.start(in: surroundings)
        let peer = try await PlainTextSite.start(in: surroundings)
        let wrk = Wrk(connections: connections, seconds: seconds)
        let rates = try await Contest(rounds: rounds).run {
            try await wrk.rate(node.publicURL + guide.checklist)
        } against: {
            try await wrk.rate(peer.url)
        }
        try Figure("guide.checklist", ours: rates.ours, limit: rates.theirs, unit: "requests/s", goal: .atLeast(0.25))
            .print()
        let new = try await Contest(rounds: rounds).run {
            try await wrk.rateOfNew(node.publicURL + guide.checklist)
        } against: {
            try await wrk.rate(peer.url)
        }
        try Figure("guide.checklist.new", ours: new.ours, limit: new.theirs, unit: "requests/s").print()
        await peer.stop()
        await node.stop()
    }

    /// The median, in microseconds.
    private func evaluationTime(of guide: AnsweredGuide) throws -> Double {
        let clock = ContinuousClock()
        var items = 0
        var times: [Double] = []
        times.reserveCapacity(evaluations)
        for _ in 0..<evaluations {
            let time = clock.measure { items += guide.evaluate() }
            times.append(time / .microseconds(1))
        }
        guard items > 0 else { throw NothingToDo(guide: guide.guide.id) }
        return times.median
    }
}

/// The answers lead to an empty checklist, so that its speed would mean nothing.
struct NothingToDo: Error {
    let guide: String
}
