import App
import ArgumentParser
import Domain
import Foundation

/// `madoguchictl signature verify NUMBER`
struct SignatureVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "申請の電子署名を、残してある証拠だけで確かめ直します。有効でなければ終了コード1で終わります。",
        discussion: """
            受け取った時点について、そのときの設定と、そのとき得た失効情報で判定します。どこにも問い合わせず、何も変更しません。
            """
    )

    @Argument(help: "申請の受付番号。")
    var number: String

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let number = try ReferenceNumber.argument(number)
        let reports = try await SignatureCommand.use { archive, config in
            try await archive.verify(number, trustedToday: try Self.anchors(config))
        }
        let sent = reports.filter(\.isSent)
        let holds = !sent.isEmpty && sent.allSatisfy(\.holds)
        if json {
            try Output(json: true).object(Result(number: number.text, holds: holds, signatures: reports))
        } else {
            reports.forEach(show)
            if reports.isEmpty { print("この申請に電子署名はありません。") }
            print(holds ? "申請の電子署名は有効です。" : "有効な電子署名は確かめられませんでした。")
        }
        if !holds { throw ExitCode.failure }
    }

    private static func anchors(_ config: AppConfig) throws -> Set<[UInt8]> {
        try config.services.signatures.anchorsPath.map { try SignatureArchive.fingerprints(ofAnchors: $0) } ?? []
    }

    private func show(_ report: SignatureReport) {
        print(
            "署名 \(report.id.uuidString.lowercased())　\(report.receivedAt.japanese)\(report.isSent ? "" : "（申請とともに送られていません）")"
        )
        for check in report.checks {
            print("  \(check.holds.map { $0 ? "正常" : "異常" } ?? "情報")　\(check.name)　\(check.detail)")
        }
    }

    private struct Result: Encodable {
        let number: String
        let holds: Bool
        let signatures: [SignatureReport]
    }
}
