import AsyncHTTPClient
import Foundation

/// Gathers a month from the disks of all controllers.
package struct MonthlyInquiry: Sendable {
    private let settings: Settings
    private let etcd: EtcdClient
    private let inquiry: Inquiry

    package init(settings: Settings, clients: Clients) {
        self.settings = settings
        etcd = clients.etcd
        inquiry = Inquiry(settings: settings)
    }

    /// - Parameter month: `2026-11`.
    /// - Throws: when no controller answers, or the month is none.
    package func report(of month: String) async throws -> MonthlyReport {
        guard let days = MonthlyReport.days(of: month) else {
            throw ChangeFailed(sentence: "\(month) は月ではありません。例：2026-11")
        }
        let controllers = settings.observers()
        let logs = try await inquiry.logs(of: days, at: controllers)
        guard logs.contains(where: { !$0.isEmpty }) else {
            throw ChangeFailed(sentence: "\(month) の観測は、どの監督にもありません。")
        }
        var (records, maintenance) = try await inquiry.records(at: controllers)
        // What was published a moment ago has not reached the disks yet; without etcd they are all there is.
        records.merge((try? await etcd.publishedEvidence()) ?? [:]) { kept, _ in kept }
        let evidence = records.values.compactMap { try? $0.sheet().evidence }
        return MonthlyReport(month: month, logs: logs, evidence: evidence, maintenance: maintenance)
    }
}
