import App
import ArgumentParser

/// `madoguchictl jobs retry NUMBER…` or `madoguchictl jobs retry --failed`
struct JobsRetry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "失敗したジョブや、次の試行を待っているジョブを、すぐにやり直します。"
    )

    @Argument(help: "ジョブの番号。")
    var numbers: [Int] = []

    @Flag(help: "失敗したジョブをすべてやり直します。")
    var failed = false

    @Option(help: "--failed のとき、この種類だけをやり直します。例：send-notice")
    var kind: String?

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func validate() throws {
        guard numbers.isEmpty == failed else { throw ValidationError("ジョブの番号か --failed のどちらかを指定してください。") }
        guard kind == nil || failed else { throw ValidationError("--kind は --failed と一緒に指定してください。") }
    }

    func run() async throws {
        let retried = try await reportingProblems {
            try await OwnerDatabase.use { database in
                let store = JobRecordStore(database: database)
                return try await failed ? store.retryFailed(kind: kind) : store.retry(numbers)
            }
        }
        if json { return try Output(json: true).object(["retried": retried]) }
        try Output(json: false).list(
            retried.map(String.init),
            title: "やり直すジョブ",
            empty: "失敗したジョブはありません。"
        )
    }
}
