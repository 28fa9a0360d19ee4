import ArgumentParser
import Failover

/// `madoguchictl failover drill [NAME]`
struct FailoverDrill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: "訓練を行い、署名した記録に残します。",
        discussion: "名前を付けなければ、訓練の一覧を表示します。--confirm を付けなければ、何が起きるかを示すだけで何もしません。"
    )

    @Argument(help: "訓練の名前。")
    var name: Drill?

    @Flag(help: "実際に行います。")
    var confirm = false

    @OptionGroup var asker: AskerOptions
    @OptionGroup var options: FailoverOptions

    func run() async throws {
        guard let name else { return try list() }
        guard confirm else {
            print("\(name.title)　\(name.effect)")
            return print("行うときは、--confirm を付けてください。")
        }
        let kept = try await options.withCluster { settings, clients in
            try await DrillRun(settings: settings, clients: clients, asker: asker.asker) { options.tell($0) }.run(name)
        }
        if options.json {
            try Output(json: true).object(kept)
        } else {
            for evidence in kept { print(evidence.sentence) }
        }
        guard kept.allSatisfy(\.hasSucceeded) else { throw ExitCode.failure }
    }

    private func list() throws {
        if options.json { return try Output(json: true).object(Drill.allCases.map(\.rawValue)) }
        for drill in Drill.allCases { print("\(drill.rawValue)　\(drill.title)　\(drill.effect)") }
    }
}

extension Drill: ExpressibleByArgument {}
