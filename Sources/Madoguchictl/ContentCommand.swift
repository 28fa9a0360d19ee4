import App
import ArgumentParser
import Content
import Domain
import Foundation

/// `madoguchictl content …`
struct ContentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "content",
        abstract: "手続と案内の内容を検査し、公開します。",
        subcommands: [Import.self, Check.self]
    )

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "内容を検査します。誤りがあれば終了コード1で終わります。")

        @Argument(help: "内容のフォルダー。省略すると、プログラムに付属する内容です。")
        var folder: String?

        func run() async throws {
            let reading = Content.load(from: contentFolder(folder), today: CivilDate(Date()))
            for fault in reading.faults { print(fault) }
            let warnings = reading.faults.count - reading.errors.count
            let procedures = reading.content?.procedures ?? []
            let online = procedures.count(where: \.isOnline)
            print("手続 \(procedures.count)件（オンライン申請 \(online)件）、案内 \(reading.paths.count)件")
            print("誤り \(reading.errors.count)件、注意 \(warnings)件")
            for (guide, paths) in reading.paths.sorted(by: { $0.key < $1.key }) {
                print("案内 \(guide)：答え方 \(NumberText.grouped(paths))通り")
            }
            print("答えの組み合わせ \(reading.combinations)通りを試しました。")
            if !reading.errors.isEmpty { throw ExitCode.failure }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "内容を検査し、公開します。")

        @Argument(help: "内容のフォルダー。省略すると、プログラムに付属する内容です。")
        var folder: String?

        @Flag(help: "検査と試行だけを行い、公開しません。")
        var dryRun = false

        @Flag(help: "結果をJSONで表示します。")
        var json = false

        func run() async throws {
            let reading = Content.load(from: contentFolder(folder), today: CivilDate(Date()))
            guard let content = reading.content, reading.errors.isEmpty else {
                for fault in reading.errors { print(fault) }
                throw ExitCode.failure
            }
            let publication = try await OwnerDatabase.use { database in
                let publication = try await ContentImport(database: database, publisher: NSUserName())
                    .run(content, isRehearsal: dryRun)
                if !dryRun { try await SlotPreparation(today: CivilDate(Date())).run(on: database) }
                return publication
            }
            try Output(json: json).list(
                publication.published.map { "\($0.id) 版\($0.version)　\($0.name)" }
                    + publication.kept.map { "\($0.id) 版\($0.version)　\($0.name)（職員が公開した、より新しい版のままです）" },
                title: dryRun ? "公開される版" : "公開した版",
                empty: "公開されている内容と同じです。"
            )
        }
    }
}

private func contentFolder(_ path: String?) -> URL {
    path.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Content.bundled
}
