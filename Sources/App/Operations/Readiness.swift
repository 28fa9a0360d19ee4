import Foundation
import Postgres
import Synchronization
import Telemetry

/// Whether the node may be given requests.
package final class Readiness: Sendable {
    private let checks: [HealthCheck]
    private let isStopping = Atomic(false)
    private let wasReady = Atomic(false)

    init(database: ConnectionPool, migrator: Migrator, catalogue: Catalogue) {
        checks = [
            HealthCheck("database") {
                guard database.snapshot.primary != nil else {
                    return .init(.failing, "書き込めるデータベースが見つかりません。")
                }
                do {
                    _ = try await database.one("select 1", as: Int.self)
                    return .init(.ok, "データベースに接続しています。")
                } catch {
                    return .init(.failing, "データベースに接続できません。")
                }
            },
            HealthCheck("migrations") {
                guard database.snapshot.primary != nil else { return .init(.waiting, "データベースを待っています。") }
                do {
                    let pending = try await migrator.pending()
                    return pending.isEmpty
                        ? .init(.ok, "データベースの構造は最新です。")
                        : .init(.waiting, "適用を待っている移行が \(pending.count) 件あります。")
                } catch {
                    return .init(.failing, "データベースの構造を確認できません。")
                }
            },
            HealthCheck("content") {
                catalogue.isEmpty
                    ? .init(.waiting, "公開された手続がまだありません。") : .init(.ok, "手続を読み込みました。")
            },
        ]
    }

    /// From now on the node is not ready: load balancers are to send requests elsewhere while it finishes its own.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
    }

    /// Whether the node takes requests even while its database is away: it has been ready, so that the database comes
    /// back, and holds them until then. For load balancers that find no node ready at all.
    var canHold: Bool { wasReady.load(ordering: .relaxed) && !isStopping.load(ordering: .relaxed) }

    func report() async -> HealthReport {
        guard !isStopping.load(ordering: .relaxed) else {
            return HealthReport(entries: [
                .init(name: "stopping", state: .failing, sentence: "停止の準備をしています。", duration: .zero)
            ])
        }
        let report = await HealthReport(asking: checks, deadline: .seconds(2))
        if report.isReady { wasReady.store(true, ordering: .relaxed) }
        return report
    }
}
