import ArgumentParser
import Domain
import Failover
import Foundation
import HTML

/// `madoguchictl failover report`
struct FailoverReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "一か月の稼働率、障害、訓練の報告を作ります。",
        discussion: """
            すべての監督が1秒ごとに外から試した結果を合わせて計算します。停止とするのは、続けて3回失敗したとき、または
            5分間の失敗が5%以上のときです。14日以上前に知らせた計画停止は、計画サービス時間に入れません。
            """
    )

    @Option(help: "月。省略すると今月です。例：2026-11")
    var month: String?

    @Option(help: "HTMLの報告書を書き出すファイル。")
    var html: String?

    @Option(help: "日ごとの数値をCSVで書き出すファイル。")
    var csv: String?

    @OptionGroup var options: FailoverOptions

    func run() async throws {
        let month = month ?? CivilDate(.now).monthText
        let report = try await options.withCluster { settings, clients in
            try await MonthlyInquiry(settings: settings, clients: clients).report(of: month)
        }
        if let csv {
            // Spreadsheets take UTF-8 for what it is when it begins with its mark.
            try Data("\u{FEFF}\(report.csv)".utf8).write(to: URL(filePath: csv), options: .atomic)
        }
        if let html {
            let page = MonthlyReportPage(report: report).rendered()
            try Data(page.utf8).write(to: URL(filePath: html), options: .atomic)
        }
        if options.json { return try Output(json: true).object(report) }
        show(report)
    }

    private func show(_ report: MonthlyReport) {
        print("\(report.month) の報告")
        for service in report.services {
            let month = service.month
            print(
                "　\(service.title)　稼働率 \(month.availability?.percent ?? "－")（目標 99.9%　\(service.verdict)）"
                    + "　停止 \(month.stoppedSeconds) 秒　残り \(month.budgetLeftSeconds) 秒"
                    + "　95%の応答 \(String(format: "%.1f", month.p95Seconds)) 秒以内　未観測 \(month.unknownSeconds) 秒"
            )
        }
        for evidence in report.evidence {
            print("　\(evidence.begun.toTheSecond)　\(evidence.kind.title)　\(evidence.title)")
        }
    }
}

extension MonthlyReport.Service {
    /// For the operator and the city.
    var verdict: String { isKept.map { $0 ? "達成" : "未達" } ?? "観測なし" }
}

extension Double {
    /// `99.9876%`, cut off rather than rounded: 99.9 % must not be shown before it is reached.
    var percent: String { String(format: "%.4f%%", (self * 1_000_000).rounded(.down) / 10_000) }
}
