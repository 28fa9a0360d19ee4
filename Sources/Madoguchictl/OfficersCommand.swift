import ArgumentParser

/// `madoguchictl officers …`
struct OfficersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officers",
        abstract: "職員を登録し、管理します。",
        subcommands: [
            OfficersCreate.self, OfficersList.self, OfficersResetPassword.self, OfficersDisable.self,
        ]
    )
}
