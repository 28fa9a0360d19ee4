import ArgumentParser

/// `madoguchictl jobs …`
struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "あとで行う仕事（ジョブ）を調べ、やり直します。",
        subcommands: [JobsList.self, JobsShow.self, JobsRetry.self]
    )
}
