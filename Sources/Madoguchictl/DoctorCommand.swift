import App
import ArgumentParser
import Foundation
import Logging
import Postgres

/// `madoguchictl doctor`
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "この環境で窓口を開けるかを調べます。ひとつでも異常があれば終了コード1で終わります。",
        discussion: "Webノードと同じ環境変数で、同じ利用者として実行してください。何も変更しません。"
    )

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let findings = try await findings()
        let isFit = !findings.contains { $0.state == .unfit }
        if json {
            try Output(json: true).object(Report(isFit: isFit, checks: findings))
        } else {
            for finding in findings { print("\(finding.state.mark)　\(finding.check)　\(finding.sentence)") }
            print(isFit ? "この環境で窓口を開けます。" : "この環境では窓口を開けません。「異常」を直してください。")
        }
        if !isFit { throw ExitCode.failure }
    }

    private func findings() async throws -> [Diagnosis] {
        let config: AppConfig
        do {
            config = try await AppConfig.ofService(environment: ProcessInfo.processInfo.environment)
        } catch {
            return [Diagnosis(unreadableSettings: error)]
        }
        var settings = try PostgresSettings(config.databaseURL)
        settings.pool.maximumConnections = 4
        var logger = Logger(label: "madoguchictl")
        logger.logLevel = .critical
        let pool = ConnectionPool(settings: settings, logger: logger)
        defer { pool.close() }
        return await Doctor(config: config, database: pool).examine()
    }

    private struct Report: Encodable {
        let isFit: Bool
        let checks: [Diagnosis]
    }
}

extension Diagnosis.State {
    fileprivate var mark: String {
        switch self {
        case .ok: "正常"
        case .attention: "注意"
        case .unfit: "異常"
        }
    }
}
