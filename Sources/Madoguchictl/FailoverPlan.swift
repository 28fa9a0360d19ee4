import ArgumentParser
import Failover

/// `madoguchictl failover plan SITE`
struct FailoverPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "データセンターの計画切替ができる状態かを確かめます。何も変えません。",
        discussion: "一つでも満たされない条件があれば、終了コード1で終わります。"
    )

    @Argument(help: "切り替え先のデータセンター。例：dc2")
    var site: String

    @OptionGroup var options: FailoverOptions

    func run() async throws {
        let plan = try await options.withCluster { settings, clients in
            ChangePlan(try await Situation.gather(settings, clients), to: Site(site))
        }
        if options.json { try Output(json: true).object(plan) } else { show(plan) }
        guard plan.isPossible else { throw ExitCode.failure }
    }

    private func show(_ plan: ChangePlan) {
        for each in plan.preconditions { print("\(each.holds ? "○" : "×")　\(each.sentence)") }
        guard plan.isPossible else { return print("いまは切り替えられません。") }
        print("切り替えられます。次のコマンドで実施します。")
        print("　madoguchictl failover switch \(site) --confirm")
    }
}

/// What would be done, and what is in its way.
struct ChangePlan: Encodable {
    let from: String?
    let to: String
    let candidate: String?
    let isPossible: Bool
    let preconditions: [Precondition]

    init(_ situation: Situation, to site: Site) {
        from = situation.primary?.site.name
        to = site.name
        candidate = situation.candidate(at: site)?.name
        preconditions = Precondition.all(situation, to: site)
        isPossible = preconditions.allSatisfy(\.holds)
    }
}
