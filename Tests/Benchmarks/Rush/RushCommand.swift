import ArgumentParser
import Foundation
import TestKit

/// More people than can be let in want the same purpose: what those wait for who are let in, who stand in line and who want
/// something else, whether the order was fair, and what the node holds in memory afterwards.
struct RushCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rush",
        abstract: "A waiting room before which more people come than can be let in"
    )

    @Option(help: "How many people a second the node lets in at most.") var admissions = 10
    @Option(help: "How many times as many come.") var factor = 5
    @Option(help: "For how many seconds they come after the opening.") var seconds = 300
    @Option(help: "For how many seconds they come before it.") var lobby = 60

    func run() async throws {
        let surroundings = try Surroundings()
        let town = try await RushTown.open(in: surroundings, admissions: admissions)
        let record = RushRecord()
        try await lookElsewhere(town, record, .elsewhereBefore, for: .seconds(60))
        let room = try await town.openRoom(in: .seconds(lobby))
        let time = Duration.seconds(lobby + seconds)
        async let elsewhere: Void = lookElsewhere(town, record, .elsewhere, for: time)
        let comers = try await comeAll(town, record, for: time)
        try await elsewhere
        try await tell(town, room, record, comers: comers)
        await town.close()
    }

    /// - Returns: how many have come.
    private func comeAll(_ town: RushTown, _ record: RushRecord, for time: Duration) async throws -> Int {
        let begin = ContinuousClock.now
        let end = begin + time
        let pause = Duration.seconds(1) / (admissions * factor)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            var count = 0
            while ContinuousClock.now < end {
                count += 1
                let comer = Comer(at: town.node.publicURL, number: count, record: record)
                group.addTask { await comer.come(until: end) }
                try await Task.sleep(until: begin + pause * count)
            }
            try await group.waitForAll()
            return count
        }
    }

    /// A few people who look at one page after the other.
    private func lookElsewhere(
        _ town: RushTown,
        _ record: RushRecord,
        _ wait: RushRecord.Wait,
        for time: Duration
    ) async throws {
        let end = ContinuousClock.now + time
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let visitor = Visitor(at: town.node.publicURL)
                    while ContinuousClock.now < end {
                        for path in RushTown.elsewhere {
                            try await record.time(wait) { _ = try await visitor.get(path) }
                            try await Task.sleep(for: .milliseconds(100))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func tell(_ town: RushTown, _ room: UUID, _ record: RushRecord, comers: Int) async throws {
        let admitted = Double(try await town.admitted(in: room))
        try Figure(
            "rush.arrivals",
            ours: Double(comers),
            limit: admitted,
            unit: "people",
            goal: .atLeast(Double(factor))
        )
        .print()
        try figure("rush.admitted.p95", record.milliseconds(.choice).quantile(0.95), limit: 1_000).print()
        try figure("rush.place.slowest", record.milliseconds(.place).max() ?? .nan, limit: 3_000).print()
        try figure("rush.look.slowest", record.milliseconds(.look).max() ?? .nan, limit: 3_000).print()
        try Figure(
            "rush.elsewhere.p95",
            ours: record.milliseconds(.elsewhere).quantile(0.95),
            limit: record.milliseconds(.elsewhereBefore).quantile(0.95),
            unit: "ms",
            goal: .below(1.2)
        ).print()
        try Figure("rush.booked", ours: Double(record.booked), limit: admitted, unit: "visits").print()
        let missing = comers - (try await town.places(in: room))
        try none("rush.without-place", missing, "people").print()
        try none("rush.failed", record.failures.count, "people").print()
        try none("rush.misplaced", try await town.unfairPlaces(in: room), "people").print()
        try none("rush.over-capacity", try await town.wrongSlots(), "slots").print()
        try town.node.memory("rush.memory").print()
        for failure in Set(record.failures.map { String($0.prefix(300)) }).prefix(5) {
            FileHandle.standardError.write(Data("\(failure)\n".utf8))
        }
    }

    private func figure(_ name: String, _ milliseconds: Double, limit: Double) -> Figure {
        Figure(name, ours: milliseconds, limit: limit, unit: "ms", goal: .below(1))
    }

    private func none(_ name: String, _ count: Int, _ unit: String) -> Figure {
        Figure(name, ours: Double(count), limit: 1, unit: unit, goal: .below(1))
    }
}
