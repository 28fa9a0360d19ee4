import App
import ArgumentParser

/// `madoguchictl jobs list`
struct JobsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "ジョブを新しい順に表示します。状態を指定しなければ、終わっていないものすべてです。"
    )

    @Option(help: "状態。queued（実行待ち）、running（実行中）、failed（失敗）、done（終了）。")
    var state: JobRecord.State?

    @Option(help: "種類。例：send-notice")
    var kind: String?

    @Option(help: "表示する数。")
    var limit = 50

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let records = try await OwnerDatabase.use { database in
            try await JobRecordStore(database: database).list(state, kind: kind, limit: limit)
        }
        if json { return try Output(json: true).object(records) }
        try Output(json: false).list(
            records.map {
                "\($0.id)　\($0.kind)　\($0.state.name)　\($0.attempts)/\($0.maxAttempts)回　\($0.lastError ?? "")"
            },
            title: "ジョブ",
            empty: "あてはまるジョブはありません。"
        )
    }
}

extension JobRecord.State: ExpressibleByArgument {
    var name: String {
        switch self {
        case .queued: "実行待ち"
        case .running: "実行中"
        case .done: "終了"
        case .failed: "失敗"
        }
    }
}
