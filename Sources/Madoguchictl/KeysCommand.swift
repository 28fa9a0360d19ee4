import ArgumentParser

/// `madoguchictl keys …`
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "個人情報を守る暗号鍵を管理します。",
        discussion: """
            鍵を替える順序：(1) add で鍵を加える。(2) 鍵ファイルをすべてのノードに配り、再起動する。(3) activate で新しい鍵を使い始め、\
            もう一度配って再起動する。(4) rotate で、これまでの記録を新しい鍵で包み直す。
            """,
        subcommands: [
            KeysCreate.self, KeysAdd.self, KeysActivate.self, KeysRotate.self, KeysStatus.self, KeysClient.self,
        ]
    )
}
