import ArgumentParser
import Failover
import Foundation

/// `madoguchictl failover status`
struct FailoverStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "プライマリー、市民の入口、すべての監督の見方を表示します。異常があれば終了コード1で終わります。"
    )

    @Option(help: "監督の設定ファイル。")
    var settings = "/etc/madoguchi/failover.json"

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let answers = try await Inquiry(settings: Settings(file: settings)).ask()
        // Whoever acts knows best; without that one, anybody who knows something.
        let reports = answers.compactMap(\.report)
        let best = reports.first { $0.isLeading && $0.isFresh } ?? reports.min { $0.age < $1.age }
        if json {
            try Output(json: true).object(answers)
        } else if let best {
            show(best, answers)
        } else {
            print("どの監督からも応答がありません。")
        }
        guard let best, best.isWell, answers.allSatisfy({ $0.report != nil }) else { throw ExitCode.failure }
    }

    private func show(_ best: ClusterReport, _ answers: [Inquiry.Answer]) {
        print(best.isFresh ? best.sentence : "etcd に届きません。次は \(best.age / 1000) 秒前に分かっていた状態です。")
        if !best.exiled.isEmpty { print("切り離し中　\(best.exiled.joined(separator: "、"))") }
        print("市民の入口　\(best.openDoor ?? "まだ決まっていません")")
        print("データベース")
        for database in best.databases {
            let promise = database.hasPromised ? "　プライマリーから受け取らない約束をしています" : ""
            let wait = best.voters.contains(database.name) ? "　書き込みの確認に加わります" : ""
            print("　\(database.name)　\(database.site)　\(database.roleName)\(wait)\(promise)")
        }
        print("監督")
        for answer in answers {
            guard let report = answer.report else {
                print("　\(answer.site)　応答がありません")
                continue
            }
            print("　\(answer.site)　\(report.isLeading ? "担当　" : "")\(report.isFresh ? report.sentence : "etcd に届きません")")
        }
    }
}

extension ClusterReport.Database {
    fileprivate var roleName: String {
        switch role {
        case "primary": "プライマリー"
        case "gone": "応答なし"
        default: "スタンバイ"
        }
    }
}
