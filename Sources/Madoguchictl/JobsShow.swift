import App
import ArgumentParser
import Foundation

/// `madoguchictl jobs show NUMBER`
struct JobsShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "ひとつのジョブを詳しく表示します。")

    @Argument(help: "ジョブの番号。")
    var number: Int

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let record = try await reportingProblems {
            try await OwnerDatabase.use { try await JobRecordStore(database: $0).find(number) }
        }
        if json { return try Output(json: true).object(record) }
        print("番号      \(record.id)")
        print("種類      \(record.kind)")
        print("対象      \(record.payload)")
        print("状態      \(record.state.name)")
        print("試した数  \(record.attempts)/\(record.maxAttempts)回")
        print("登録      \(record.createdAt.formatted(.iso8601))")
        print("実行予定  \(record.runAt.formatted(.iso8601))")
        if let finishedAt = record.finishedAt { print("終わり    \(finishedAt.formatted(.iso8601))") }
        if let lastError = record.lastError { print("エラー    \(lastError)") }
    }
}
