import ArgumentParser
import Failover
import Foundation

/// `madoguchictl failover maintenance`
struct FailoverMaintenance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maintenance",
        abstract: "計画停止のお知らせ",
        subcommands: [List.self, Add.self, Remove.self],
        defaultSubcommand: List.self
    )

    /// `maintenance list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "お知らせした計画停止を表示します。")

        @OptionGroup var options: FailoverOptions

        func run() async throws {
            let all = try await options.withCluster { _, clients in try await clients.etcd.announcedMaintenance() }
            if options.json { return try Output(json: true).object(all) }
            if all.isEmpty { print("お知らせしている計画停止はありません。") }
            for each in all {
                print(
                    "\(each.id)　\(each.begins.toTheSecond) から \(each.ends.toTheSecond) まで　\(each.title)\(each.isExcused ? "" : "　（停止に数えます）")"
                )
            }
        }
    }

    /// `maintenance add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "計画停止を、状況のページでお知らせします。",
            discussion: "14日以上前に知らせたものだけが、計画サービス時間から除かれます。"
        )

        @Option(help: "市民に示す内容。例：設備の点検のため")
        var title: String

        @Option(help: "はじまり。例：2026-12-20T01:00:00+09:00")
        var begins: Date

        @Option(help: "おわり。")
        var ends: Date

        @OptionGroup var options: FailoverOptions

        func validate() throws {
            guard !title.isEmpty, title.count <= 100 else { throw ValidationError("内容を100文字以内で書いてください。") }
            guard begins < ends else { throw ValidationError("おわりは、はじまりより後にしてください。") }
            guard begins > .now else { throw ValidationError("はじまりが過ぎています。") }
        }

        func run() async throws {
            let digits = begins.formatted(.iso8601).filter { !"-:".contains($0) }
            let maintenance = Maintenance(id: digits, title: title, begins: begins, ends: ends, announced: .now)
            try await options.withCluster { _, clients in try await clients.etcd.announce(maintenance) }
            if options.json { return try Output(json: true).object(maintenance) }
            print("お知らせしました。番号　\(maintenance.id)")
            if !maintenance.isExcused { print("はじまりまで14日ないため、この停止は稼働率の停止に数えます。") }
        }
    }

    /// `maintenance remove ID`
    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "お知らせを取り下げます。")

        @Argument(help: "番号。")
        var id: String

        @OptionGroup var options: FailoverOptions

        func run() async throws {
            guard try await options.withCluster({ _, clients in try await clients.etcd.takeBackMaintenance(id) }) else {
                try options.say("\(id) というお知らせはありません。")
                throw ExitCode.failure
            }
            print("取り下げました。")
        }
    }
}

extension Date: @retroactive ExpressibleByArgument {
    /// RFC 3339, with its offset.
    public init?(argument: String) {
        guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
        self = date
    }
}
