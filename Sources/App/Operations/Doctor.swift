import Foundation
import Logging
import Postgres

/// Finds out whether an installation is fit to serve: what `madoguchictl doctor` does. It works with the settings and the
/// rights of the web nodes and changes nothing.
package struct Doctor: Sendable {
    let config: AppConfig
    let database: ConnectionPool
    let now: @Sendable () -> Date

    package init(config: AppConfig, database: ConnectionPool, now: @escaping @Sendable () -> Date = { Date() }) {
        self.config = config
        self.database = database
        self.now = now
    }

    /// Every check, in the order in which they are told.
    package func examine() async -> [Diagnosis] {
        let checks: [(name: String, examine: @Sendable () async throws -> Diagnosis)] = [
            ("settings", settings),
            ("database", primary),
            ("migrations", migrations),
            ("audit", auditRights),
            ("audit-seal", auditSeal),
            ("clock", clock),
            ("keys", keys),
            ("content", content),
            ("postal-codes", postalCodes),
            ("mail", mail),
            ("scanner", scanner),
            ("jobs", jobs),
            ("authentication-app", authenticationApp),
            ("signatures", signatures),
            ("revocation", revocation),
            ("payments", payments),
            ("canary", canary),
            ("controllers", controllers),
            ("disk", disk),
        ]
        // All at once: where the database is away, every question to it takes its time.
        return await withTaskGroup(of: (Int, Diagnosis).self) { group in
            for (position, check) in checks.enumerated() {
                group.addTask {
                    do {
                        return (position, try await check.examine())
                    } catch {
                        return (position, Diagnosis(check.name, .unfit, "確認できませんでした：\(error)"))
                    }
                }
            }
            return await group.reduce(into: []) { found, diagnosis in found.append(diagnosis) }
                .sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
