import Domain
import Failover
import Foundation
import HTML
import NIOCore

/// The monthly report as one file: for the screen, for print, and for whoever keeps it.
struct MonthlyReportPage: Component {
    let report: MonthlyReport

    func rendered() -> String {
        String(
            buffer: Document(language: "ja") {
                meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
                title { "稼働報告 \(report.month)" }
                StyleSheet(
                    """
                    body{font:1rem/1.7 sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1a1a1c;background:#fff}
                    h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;border-left:.4rem solid #0017c1;padding-left:.6rem}
                    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.4rem 0}
                    th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:right;white-space:nowrap}
                    th,.text{text-align:left}.text{white-space:normal}thead th{background:#f2f2f2}
                    @media print{body{max-width:none;font-size:9pt}}
                    """
                )
            } body: {
                self
            }.render()
        )
    }

    var body: some HTML {
        main {
            h1 { "窓口　稼働報告　\(report.month)" }
            p {
                "すべての監督が1秒ごとに外から試した結果を合わせたものです。停止とするのは、続けて3回失敗したとき、または5分間の失敗が5%以上のときです。"
                "14日以上前にお知らせした計画停止は、計画サービス時間に入れません。目標は99.9%です。"
            }
            h2 { ServiceTable.name }
            ServiceTable(report: report)
            h2 { HappeningTable.name }
            HappeningTable(evidence: report.evidence)
            if !report.maintenance.isEmpty {
                h2 { "お知らせした計画停止" }
                ul {
                    for each in report.maintenance {
                        li {
                            "\(each.begins.toTheSecond) から \(each.ends.toTheSecond) まで　\(each.title)\(each.isExcused ? "" : "（お知らせが14日前より遅いため、停止に数えます）")"
                        }
                    }
                }
            }
            for service in report.services {
                let table = DayTable(service: service)
                h2 { table.name }
                table
            }
        }
    }
}

private struct ServiceTable: Component {
    static let name = "サービスごとの稼働率"

    let report: MonthlyReport

    var body: some HTML {
        ReportTable(Self.name, columns: ["サービス", "稼働率", "目標", "停止（秒）", "残り（秒）", "95%の応答（秒以内）", "3秒超過", "観測回数"]) {
            for service in report.services {
                tr {
                    th(.scope(.row)) { service.title }
                    td { service.month.availability?.percent ?? "－" }
                    td { service.verdict }
                    td { "\(service.month.stoppedSeconds)" }
                    td { "\(service.month.budgetLeftSeconds)" }
                    td { String(format: "%.1f", service.month.p95Seconds) }
                    td { "\(service.month.slow)" }
                    td { "\(service.month.probes)" }
                }
            }
        }
    }
}

private struct HappeningTable: Component {
    static let name = "障害、訓練、計画作業"

    let evidence: [Failover.Evidence]

    var body: some HTML {
        if evidence.isEmpty {
            p { "この月はありませんでした。" }
        } else {
            ReportTable(Self.name, columns: ["はじまり", "種類", "内容", "書き込みが止まった時間（秒）", "失われた書き込み"]) {
                for each in evidence {
                    tr {
                        td { each.begun.toTheSecond }
                        td(.class("text")) { each.kind.title }
                        td(.class("text")) { each.title }
                        td { each.rtoSeconds.map { String(format: "%.1f", $0) } ?? "－" }
                        td { each.lost.map(String.init) ?? "－" }
                    }
                }
            }
        }
    }
}

private struct DayTable: Component {
    let service: MonthlyReport.Service

    var name: String { "\(service.title)　日ごとの数値" }

    var body: some HTML {
        ReportTable(name, columns: ["日", "稼働率", "停止（秒）", "計画停止（秒）", "未観測（秒）", "観測回数", "失敗", "3秒超過"]) {
            for day in service.days {
                tr {
                    th(.scope(.row)) { day.day.description }
                    td { day.availability?.percent ?? "－" }
                    td { "\(day.stoppedSeconds)" }
                    td { "\(day.maintenanceSeconds)" }
                    td { "\(day.unknownSeconds)" }
                    td { "\(day.probes)" }
                    td { "\(day.failures)" }
                    td { "\(day.slow)" }
                }
            }
        }
    }
}

/// Wider than a phone, so it can be moved sideways, with the keyboard too.
private struct ReportTable<Rows: HTML>: Component {
    let name: String
    let columns: [String]
    let rows: Rows

    init(_ name: String, columns: [String], @HTMLBuilder rows: () -> Rows) {
        self.name = name
        self.columns = columns
        self.rows = rows()
    }

    var body: some HTML {
        div(.class("scroll"), .tabindex(0), .role(.region), .aria(.label, name)) {
            table {
                thead {
                    tr {
                        for name in columns {
                            th(.scope(.column)) { name }
                        }
                    }
                }
                tbody { rows }
            }
        }
    }
}
