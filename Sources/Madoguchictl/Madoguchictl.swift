import ArgumentParser

/// Everything that an operator does, as NOUN VERB.
@main
struct Madoguchictl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchictl",
        abstract: "オンライン申請サービスの運用コマンド",
        subcommands: [
            MigrateCommand.self, ContentCommand.self, PostalCodesCommand.self, KeysCommand.self, OfficersCommand.self,
        ]
    )
}
