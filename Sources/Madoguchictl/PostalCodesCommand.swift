import App
import ArgumentParser
import Foundation

/// `madoguchictl postal-codes import FILE`
struct PostalCodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postal-codes",
        abstract: "郵便番号の表を取り込みます。",
        subcommands: [Import.self]
    )

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "郵便番号の表を、ファイルの内容に置き換えます。")

        @Argument(help: "ops/postal-codes が作る、タブ区切りのファイル。")
        var file: String

        @Flag(help: "結果をJSONで表示します。")
        var json = false

        func run() async throws {
            let table = try PostalCodeImport(file: String(contentsOfFile: file, encoding: .utf8))
            let count = try await OwnerDatabase.use { database in try await table.run(on: database) }
            if json {
                try Output(json: true).object(["rows": count])
            } else {
                print("郵便番号を取り込みました：\(count)件")
            }
        }
    }
}
