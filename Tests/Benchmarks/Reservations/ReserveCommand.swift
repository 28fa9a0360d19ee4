import ArgumentParser
import Foundation
import Postgres

/// How many visits a second get their seats: first many who fight for few slots, then many who choose freely. Beside it
/// pgbench, which does nothing but the same conditional update of the slot. Afterwards SQL counts whether any slot has more
/// visits than seats.
struct ReserveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reserve",
        abstract: "Seats of slots, beside pgbench with the same conditional update"
    )

    @Option(help: "Citizens who press at the same time.") var citizens = 500
    @Option(help: "Connections; pgbench's clients.") var connections = 16
    @Option var rounds = 5
    @Option(help: "How long a round lasts.") var seconds = 4

    func run() async throws {
        let surroundings = try Surroundings()
        let town = try await ReserveTown.open(in: surroundings, connections: connections)
        let pgbench = try Pgbench(surroundings.serverURL, clients: connections, seconds: seconds)
        for (name, slots) in [("fight", 50), ("free", 2_000)] {
            try await town.open(slots: slots, capacity: ReserveTown.plenty)
            let script = try town.script(slots: slots, in: surroundings.logs)
            let rates = try await Contest(rounds: rounds).run {
                try await town.rate(slots: slots, citizens: citizens, for: .seconds(seconds))
            } against: {
                try await pgbench.rate(file: script, database: town.database)
            }
            try Figure(
                "reserve.\(name)",
                ours: rates.ours,
                limit: rates.theirs,
                unit: "visits/s",
                goal: .atLeast(0.4)
            ).print()
        }
        let last = try await town.lastSeats(slots: 50, citizens: citizens)
        try Figure("reserve.last-seats", ours: Double(last.visits), limit: Double(last.seats), unit: "visits").print()
        try Figure(
            "reserve.over-capacity",
            ours: Double(try await town.wrongSlots()),
            limit: 1,
            unit: "slots",
            goal: .below(1)
        ).print()
        await town.close()
    }
}
