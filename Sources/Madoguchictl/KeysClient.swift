import ArgumentParser

/// `madoguchictl keys client …`
struct KeysClient: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client",
        abstract: "デジタル認証アプリに対して、市であることを示す鍵を管理します。",
        subcommands: [KeysClientCreate.self]
    )
}
