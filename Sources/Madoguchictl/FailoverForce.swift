import ArgumentParser
import Failover
import Foundation

/// `madoguchictl failover force SITE`
struct FailoverForce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "force",
        abstract: "etcd の過半数が失われたとき、残ったデータセンターだけで続けます（最後の手段）。",
        discussion: """
            一度目は何も変えず、見えている状況と確認コードを表示します。よく読み、もう一度 --code を付けて実行すると始まります。
            残ったデータセンターの etcd のホストで、管理者として実行してください。
            """
    )

    @Argument(help: "続けるデータセンター。例：dc2")
    var site: String

    @Option(name: .customLong("operator"), help: "実施者の名前。")
    var name: String

    @Option(help: "理由。")
    var reason: String

    @Option(help: "一度目に表示された確認コード。")
    var code: String?

    @Option(help: "電源が切れたことを機械で確かめられないホストについて、誰がどう確かめたか。")
    var assuredBy: String?

    @OptionGroup var options: FailoverOptions

    func validate() throws {
        guard !name.isEmpty, !reason.isEmpty else { throw ValidationError("実施者の名前と理由を書いてください。") }
    }

    func run() async throws {
        let confirmation = ForceConfirmation(site: site, name: name)
        guard let code else { return try await preview(confirmation) }
        guard try confirmation.accepts(code) else {
            try options.say("確認コードが違うか、15分を過ぎています。--code を付けずに、もう一度始めてください。")
            throw ExitCode.failure
        }
        let evidence = try await options.withCluster { settings, clients in
            try await ForcedChange(settings: settings, clients: clients).run(
                to: Site(site),
                asker: Evidence.Asker(name: name, reason: reason),
                assurance: assuredBy
            ) { options.tell($0) }
        }
        try confirmation.forget()
        try options.finish(evidence)
    }

    private func preview(_ confirmation: ForceConfirmation) async throws {
        let (preview, switchable) = try await options.withCluster { settings, clients in
            (
                await ForcedChange(settings: settings, clients: clients).preview(to: Site(site)),
                settings.fenceable
            )
        }
        let code = preview.refusals.isEmpty ? try confirmation.code() : nil
        if options.json {
            try Output(json: true).object(Answer(preview: preview, code: code))
        } else {
            show(preview, switchable, code)
        }
        guard preview.refusals.isEmpty else { throw ExitCode.failure }
    }

    /// As a shell reads it back.
    private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }

    private struct Answer: Encodable {
        let preview: ForcedChange.Preview
        let code: String?
    }

    /// - Parameter switchable: hosts with a power switch that the change itself uses.
    private func show(_ preview: ForcedChange.Preview, _ switchable: Set<String>, _ code: String?) {
        print("残っているデータベース")
        for (name, position) in preview.survivors.sorted(by: { $0.key < $1.key }) { print("　\(name)　受信位置 \(position)") }
        print("失われた側")
        for (name, answers) in preview.lost.sorted(by: { $0.key < $1.key }) {
            let todo = switchable.contains(name) ? "電源を切ります" : "電源を切ってください"
            print("　\(name)　\(answers ? "応答があります（\(todo)）" : "応答なし")")
        }
        let second = preview.resumes ? "このホストの etcd は、もう1台で動いています。続きから始めます。" : "このホストの etcd を、1台から作り直します。"
        guard let code else { return print(preview.refusals.map { "×　\($0)" }.joined(separator: "\n")) }
        print(
            """
            これから行うこと
            　1　失われた側のデータベースの電源を切り、切れたことを確かめます。
            　2　\(second)
            　3　失われた側を切り離します。戻す手順を踏むまで、古いデータのままでは起動しません。
            　4　\(site) で新しいプライマリーを選びます。
            両方のデータセンターの確認を得ていた書き込みは失われません。
            この通りに行うときは、15分以内に次を実行してください。
            　madoguchictl failover force \(site) --operator \(quoted(name)) --reason \(quoted(reason)) --code \(code)
            """
        )
    }
}
