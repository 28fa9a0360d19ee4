import ArgumentParser

/// Everything that an operator does, as NOUN VERB.
@main
struct Madoguchictl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchictl",
        abstract: "オンライン申請サービスの運用コマンド",
        subcommands: [
            DoctorCommand.self, MigrateCommand.self, ContentCommand.self, PostalCodesCommand.self, KeysCommand.self,
            OfficersCommand.self, JobsCommand.self, PaymentsCommand.self, AuditCommand.self, SignatureCommand.self,
            FailoverCommand.self,
        ]
    )
}
