import App
import ArgumentParser
import Foundation
import Logging
import Postgres

/// `madoguchictl migrate`
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "データベースの構造を、このプログラムに必要な状態にします。"
    )

    @Flag(help: "適用を待っている移行を表示するだけで、適用しません。")
    var dryRun = false

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let names = try await OwnerDatabase.use { database in
            let migrator = Migrator(directory: App.migrations, pool: database, logger: Logger(label: "migrate"))
            return try await (dryRun ? migrator.pending() : migrator.migrate()).map(\.name)
        }
        try Output(json: json).list(
            names,
            title: dryRun ? "適用を待っている移行" : "適用した移行",
            empty: "データベースの構造は最新です。"
        )
    }
}
