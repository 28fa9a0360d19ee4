import ArgumentParser

/// What `ops/bench` runs: each subcommand prints one JSON object per figure.
@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the service, each figure beside its limit or a peer in the same run.",
        subcommands: [
            PostgresCommand.self, HTMLCommand.self, PageCommand.self, GuideCommand.self, ApplicationsCommand.self,
            ReserveCommand.self, RushCommand.self, NodeCommand.self, SignCommand.self, PlainTextCommand.self,
        ]
    )
}
