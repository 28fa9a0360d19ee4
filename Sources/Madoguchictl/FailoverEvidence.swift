import ArgumentParser
import Failover
import Foundation

/// `madoguchictl failover evidence`
struct FailoverEvidence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "障害、訓練、計画作業の署名付きの記録",
        subcommands: [List.self, Show.self, Verify.self],
        defaultSubcommand: List.self
    )

    /// `evidence list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "記録を新しい順に表示します。")

        @Option(help: "表示する件数。")
        var limit = 20

        @OptionGroup var options: FailoverOptions

        func run() async throws {
            let all = try await options.withCluster { _, clients in try await clients.etcd.publishedEvidence() }
            let shown = all.sorted { $0.key > $1.key }.prefix(max(0, limit)).compactMap {
                try? $0.value.sheet().evidence
            }
            if options.json { return try Output(json: true).object(shown) }
            if shown.isEmpty { print("記録はまだありません。") }
            for evidence in shown {
                let stall = evidence.rtoSeconds.map { String(format: "%.1f 秒", $0) } ?? "－"
                print(
                    "\(evidence.id)　\(evidence.kind.title)　停止 \(stall)　損失 \(evidence.lost.map(String.init) ?? "－")　\(evidence.title)"
                )
            }
        }
    }

    /// `evidence show ID`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "一つの記録を、経過とともに表示します。")

        @Argument(help: "記録の番号。")
        var id: String

        @OptionGroup var options: FailoverOptions

        func run() async throws {
            let signed = try await options.withCluster { _, clients in try await clients.etcd.publishedEvidence()[id] }
            guard let signed else {
                try options.say("\(id) という記録はありません。")
                throw ExitCode.failure
            }
            if options.json { return try Output(json: true).object(signed) }
            let evidence = try signed.sheet().evidence
            print("\(evidence.kind.title)　\(evidence.title)")
            if let asker = evidence.asker { print("実施　\(asker.name)　\(asker.reason)") }
            for moment in evidence.timeline { print("\(moment.at.toTheSecond)　\(moment.sentence)") }
            print(evidence.sentence)
        }
    }

    /// `evidence verify`
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "すべての記録の署名と、抜け落ちた記録がないことを確かめます。"
        )

        @OptionGroup var options: FailoverOptions

        func run() async throws {
            let (all, faults) = try await options.withCluster { settings, clients in
                // The ends first: what is written meanwhile is in the records, too.
                let ends = try await clients.etcd.endsOfEvidence()
                let all = try await clients.etcd.publishedEvidence()
                return (all, await EvidenceChain(all, ends: ends).faults(trusting: settings.authority))
            }
            if options.json {
                try Output(json: true).object(["checked": all.count, "faults": faults.count])
            } else if faults.isEmpty {
                print("\(all.count) 件の記録は、すべて署名のとおりで、抜けもありません。")
            }
            for fault in faults { try options.say(fault) }
            guard faults.isEmpty else { throw ExitCode.failure }
        }
    }
}

extension Date {
    /// `2026-11-26 16:31:05`, in Japan.
    var toTheSecond: String {
        formatted(
            .verbatim(
                "\(year: .defaultDigits)-\(month: .twoDigits)-\(day: .twoDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
                timeZone: .japan,
                calendar: .japan
            )
        )
    }
}
