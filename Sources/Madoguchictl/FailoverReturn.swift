import ArgumentParser
import Failover

/// `madoguchictl failover return SITE…`
struct FailoverReturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "強制切替で切り離したサイトを戻します。",
        discussion: "--confirm を付けなければ、戻せる状態かを確かめるだけです。古いデータは捨てずに別の場所へ移し、今のデータに追いつかせます。"
    )

    @Argument(help: "戻すサイト。例：dc1 witness")
    var sites: [String]

    @Flag(help: "実際に戻します。")
    var confirm = false

    @OptionGroup var asker: AskerOptions
    @OptionGroup var options: FailoverOptions

    func run() async throws {
        let kept = try await options.withCluster { settings, clients in
            let taking = Return(settings: settings, clients: clients) { options.tell($0) }
            var kept: [Evidence] = []
            for site in sites.map({ Site($0) }) {
                if confirm {
                    do {
                        kept.append(try await taking.run(site, asker: asker.asker))
                    } catch let refused as ChangeRefused {
                        throw ChangeRefused(reasons: refused.reasons, kept: kept)
                    }
                } else {
                    let obstacles = try await taking.obstacles(site)
                    guard obstacles.isEmpty else { throw ChangeRefused(reasons: obstacles) }
                }
            }
            return kept
        }
        if options.json {
            try Output(json: true).object(kept)
        } else {
            print(confirm ? "戻しました。記録　\(kept.map(\.id).joined(separator: "　"))" : "戻せます。--confirm を付けて実行してください。")
        }
    }
}
