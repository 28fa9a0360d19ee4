import ArgumentParser
import Failover
import Foundation

/// What every `madoguchictl failover` command takes.
struct FailoverOptions: ParsableArguments {
    @Option(help: "監督の設定ファイル。")
    var settings = "/etc/madoguchi/failover.json"

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    /// Ends the program with a sentence and status 1 where the cluster refuses or cannot be reached.
    func withCluster<Answer>(_ act: (Settings, Clients) async throws -> Answer) async throws -> Answer {
        let settings: Settings
        let clients: Clients
        do {
            settings = try Settings(file: self.settings)
            clients = try Clients(settings: settings)
        } catch {
            try say("設定を読めません。監督またはデータベースのホストで、管理者として実行してください。\n\(error)")
            throw ExitCode.failure
        }
        do {
            let answer = try await act(settings, clients)
            try await clients.shutdown()
            return answer
        } catch {
            try? await clients.shutdown()
            if error is ExitCode { throw error }
            if let refused = error as? ChangeRefused {
                try tell(refused)
            } else {
                try say("\(error)")
            }
            throw ExitCode.failure
        }
    }

    private func tell(_ refused: ChangeRefused) throws {
        if json, !refused.kept.isEmpty { try Output(json: true).object(refused.kept) }
        let reasons = refused.reasons.map { "×　\($0)" }.joined(separator: "\n")
        let done = refused.kept.map { "\($0.title)　記録　\($0.id)" }.joined(separator: "\n")
        try say(reasons + "\n" + (refused.kept.isEmpty ? "何も変えていません。" : "ここまでは終わっています。\n" + done))
    }

    /// To people, beside what programs read.
    func say(_ sentence: String) throws {
        try FileHandle.standardError.write(contentsOf: Data((sentence + "\n").utf8))
    }

    /// A sentence of a work under way: on standard output for people, beside it when a program reads that.
    func tell(_ sentence: String) {
        let line = "\(Date.now.toTheSecond.suffix(8))　\(sentence)"
        if json { try? say(line) } else { print(line) }
    }
}

extension TimeZone {
    static let japan = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
}

extension Calendar {
    static let japan: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .japan
        return calendar
    }()
}

/// Who asks for an act that is kept as evidence.
struct AskerOptions: ParsableArguments {
    @Option(name: .customLong("operator"), help: "実施者の名前。省略すると、サインインしている利用者名です。")
    var name: String?

    @Option(help: "理由。記録に残ります。")
    var reason = ""

    var asker: Evidence.Asker {
        let environment = ProcessInfo.processInfo.environment
        return Evidence.Asker(
            name: name ?? environment["SUDO_USER"] ?? environment["USER"] ?? "不明",
            reason: reason
        )
    }
}
