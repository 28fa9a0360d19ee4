import ArgumentParser
import Failover
import Foundation

/// `madoguchictl failover switch SITE`
struct FailoverSwitch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "switch",
        abstract: "データセンターを計画的に切り替えます。",
        discussion: """
            --confirm を付けなければ、条件を確かめるだけで何も変えません。市民の書き込みは、切り替えのあいだ預かって
            から処理します。終わると、かかった時間と失われた書き込みの数を署名した記録に残します。
            """
    )

    @Argument(help: "切り替え先のデータセンター。例：dc2")
    var site: String

    @Flag(help: "実際に切り替えます。")
    var confirm = false

    @OptionGroup var asker: AskerOptions
    @OptionGroup var options: FailoverOptions

    func run() async throws {
        guard confirm else {
            var plan = FailoverPlan()
            plan.site = site
            plan.options = options
            return try await plan.run()
        }
        let evidence = try await options.withCluster { settings, clients in
            let before = try await Situation.gather(settings, clients).primary?.site
            let change = PlannedChange(settings: settings, clients: clients, asker: asker.asker) { options.tell($0) }
            let evidence = try await change.run(to: Site(site))
            if !options.json, evidence.hasSucceeded, let before {
                print("元に戻すとき　madoguchictl failover switch \(before) --confirm")
            }
            return evidence
        }
        try options.finish(evidence)
    }
}

extension FailoverOptions {
    /// What it cost, and where that is kept; status 1 unless all went well.
    func finish(_ evidence: Evidence) throws {
        if json {
            try Output(json: true).object(evidence)
        } else {
            print(evidence.sentence)
        }
        guard evidence.hasSucceeded else { throw ExitCode.failure }
    }
}

extension Evidence {
    /// For the operator.
    var sentence: String {
        let stall = rtoSeconds.map { "書き込みが止まって見えた時間は最長 \(String(format: "%.1f", $0)) 秒、" } ?? ""
        let loss = lost.map { "失われた書き込みは \(checked ?? 0) 件中 \($0) 件です。" } ?? "外からの観測がないため、止まった時間は分かりません。"
        return "\(hasSucceeded ? "完了しました。" : "成功していません。")\(stall)\(loss)\n記録　\(id)"
    }
}
