import App
import ArgumentParser
import Foundation
import Logging
import Postgres

/// `madoguchictl audit verify`
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "監査記録が封印のときから変わっていないことを確かめます。変わっていれば終了コード1で終わります。",
        discussion: """
            MADOGUCHI_DATABASE_URL（なければ MADOGUCHI_DATABASE_OWNER_URL）のデータベースを、MADOGUCHI_KEY_RING の鍵で調べます。
            復元した写しも調べられます。何も変更しません。
            """
    )

    @Option(help: "控えておいた封印（番号:値）。それがまだあることも確かめます。")
    var expect: AuditAnchor?

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let report = try await reportingKeyRingErrors { try await verified() }
        if json {
            try Output(json: true).object(Result(report: report))
        } else {
            show(report)
        }
        if !report.isWhole { throw ExitCode.failure }
    }

    private func verified() async throws -> AuditVerification.Report {
        let config = try await AppConfig.ofService(environment: Self.environment)
        var settings = try PostgresSettings(config.databaseURL)
        settings.pool.maximumConnections = 1
        settings.statementTimeout = .seconds(600)
        settings.answerDeadline = .seconds(620)
        var logger = Logger(label: "madoguchictl")
        logger.logLevel = .critical
        let pool = ConnectionPool(settings: settings, logger: logger)
        defer { pool.close() }
        let verification = AuditVerification(database: pool, keys: try KeyRing(path: config.keyRingPath))
        return try await withTaskExecutorPreference(pool.executor) { try await verification.run(expecting: expect) }
    }

    private static var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        if environment["MADOGUCHI_DATABASE_URL", default: ""].isEmpty {
            environment["MADOGUCHI_DATABASE_URL"] = environment["MADOGUCHI_DATABASE_OWNER_URL"]
        }
        return environment
    }

    private func show(_ report: AuditVerification.Report) {
        print("封印 \(report.seals)、封印された記録 \(report.entries)件、まだ封印されていない記録 \(report.unsealed)件")
        for fault in report.faults { print(fault.sentence) }
        if report.furtherFaults > 0 { print("ほかに\(report.furtherFaults)の封印が合いません。") }
        if let newest = report.newest { print("最新の封印　\(newest)") }
        if let first = report.faults.first {
            print("監査記録は、封印\(first.seal)から先を信用できません。")
        } else {
            print("監査記録は、封印のときから変わっていません。")
        }
    }

    /// The report, and beside its figures what they mean.
    private struct Result: Encodable {
        let report: AuditVerification.Report

        private enum CodingKeys: CodingKey {
            case isWhole
        }

        func encode(to encoder: any Encoder) throws {
            try report.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(report.isWhole, forKey: .isWhole)
        }
    }
}

extension AuditAnchor: ExpressibleByArgument {}
