import Domain
import Foundation
import Postgres
import Telemetry

extension Metrics {
    /// What is read from its owner at each scrape.
    func read(_ desk: Desk, _ scanner: ScannerWatch) {
        let database = desk.database
        readPool(database)
        readAudit(database)
        readScanner(scanner, now: desk.now)
        readSignatures(desk)
        readPayments(database)
        readWaitingRooms(desk.waitingRooms)
        registry.readings(
            "madoguchi_key_age_seconds",
            "For how long there has been the key that wraps new records' keys; absent where the key ring does not tell it.",
            labels: [Label("kind", values: ["wrapping"])]
        ) {
            desk.keys.activeMadeAt.map { [(["wrapping"], desk.now().timeIntervalSince($0))] } ?? []
        }
        registry.reading("madoguchi_mails_waiting", "Mails that have not left yet.") {
            (try? await OutboxStore(database: database).backlog()).map { Double($0.waiting) }
        }
        registry.reading("madoguchi_mails_oldest_seconds", "For how long the oldest of them has waited.") {
            try? await OutboxStore(database: database).backlog().oldestSeconds
        }
        registry.readings(
            "madoguchi_jobs_backlog",
            "Jobs that are due (waiting) and jobs that were given up (failed).",
            labels: [Label("state", values: ["waiting", "failed"])]
        ) {
            guard let backlog = try? await WorkStore(database: database).backlog() else { return [] }
            return [(["waiting"], Double(backlog.waiting)), (["failed"], Double(backlog.failed))]
        }
        registry.reading("madoguchi_jobs_oldest_seconds", "For how long the oldest waiting job has been due.") {
            try? await WorkStore(database: database).backlog().oldestSeconds
        }
        registry.reading("madoguchi_attachments_waiting", "Files that wait for the virus scanner.") {
            (try? await ScanStore(database: database).backlog()).map { Double($0.waiting) }
        }
        registry.reading("madoguchi_attachments_oldest_seconds", "For how long the oldest file has waited for it.") {
            try? await ScanStore(database: database).backlog().oldestSeconds
        }
    }

    private func readAudit(_ database: ConnectionPool) {
        let verifications = AuditVerificationStore(database: database)
        registry.reading(
            "madoguchi_audit_entries_total",
            "Number of the newest entry of the audit record; the same on all nodes.",
            as: .counter
        ) {
            (try? await verifications.newestEntry()).map(Double.init)
        }
        registry.reading(
            "madoguchi_audit_seal_age_seconds",
            "For how long the oldest audit entry without a seal has waited for it; 0 when all have one."
        ) {
            try? await AuditSealStore(database: database).oldestSeconds()
        }
        registry.reading(
            "madoguchi_audit_seal_broken",
            "1 when the audit record did not fit to its seals when they were checked last."
        ) {
            do { return try await verifications.brokenFrom() == nil ? 0 : 1 } catch { return nil }
        }
    }

    private func readSignatures(_ desk: Desk) {
        let database = desk.database
        registry.reading("madoguchi_signatures_waiting", "Signatures of which it is not known yet whether they hold.") {
            (try? await SignatureStore(database: database).waiting()).map { Double($0.count) }
        }
        registry.reading("madoguchi_signatures_oldest_seconds", "For how long the oldest of them has waited.") {
            try? await SignatureStore(database: database).waiting().oldestSeconds
        }
        registry.reading(
            "madoguchi_revocation_list_age_seconds",
            "Age of the oldest list of revoked certificates that is in use; absent where none is fetched."
        ) {
            let addresses = desk.gateways.revocation.lists
            let lists = try? await RevocationListStore(database: database).freshness()
            let used = lists?.filter { addresses.contains($0.address) } ?? []
            return used.map(\.thisUpdate).min().map { desk.now().timeIntervalSince($0) }
        }
    }

    private func readPayments(_ database: ConnectionPool) {
        let store = PaymentFigureStore(database: database)
        registry.readings(
            "madoguchi_payment_orders",
            "Orders of the last thirty days by state.",
            labels: [Label("state", of: PaymentStatus.self)]
        ) {
            ((try? await store.orders()) ?? []).map { ([$0.state], Double($0.count)) }
        }
        registry.reading("madoguchi_payment_acts_waiting", "Captures, releases and refunds not done yet.") {
            (try? await store.waiting()).map { Double($0.count) }
        }
        registry.reading("madoguchi_payment_acts_oldest_seconds", "For how long the oldest of them has waited.") {
            try? await store.waiting().oldestSeconds
        }
        registry.reading("madoguchi_payment_disputes", "Payments that payers' banks have disputed in the last week.") {
            (try? await store.disputes()).map(Double.init)
        }
        registry.reading(
            "madoguchi_settlement_differences",
            "Payments of the last week that are not the same in the provider's books and in ours."
        ) {
            (try? await store.differences()).map(Double.init)
        }
    }

    private func readWaitingRooms(_ rooms: WaitingRooms) {
        registry.readings(
            "madoguchi_waiting_places",
            "People who wait in a line, with those who have given up.",
            labels: ["purpose"]
        ) {
            rooms.all.map { ([$0.purposeId], Double($0.waiting)) }
        }
        registry.readings(
            "madoguchi_waiting_rate",
            "People a second that are let in from a waiting room now.",
            labels: ["purpose"]
        ) {
            rooms.all.map { ([$0.purposeId], $0.rate) }
        }
    }

    private func readScanner(_ scanner: ScannerWatch, now: @escaping @Sendable () -> Date) {
        registry.reading("madoguchi_scanner_up", "1 while the virus scanner answers.") {
            scanner.sight.map { $0.isUp ? 1 : 0 }
        }
        registry.reading(
            "madoguchi_scanner_signatures_age_seconds",
            "Age of the virus scanner's signatures; absent where it does not tell it."
        ) {
            scanner.sight?.signaturesMade.map { now().timeIntervalSince($0) }
        }
    }

    private func readPool(_ database: ConnectionPool) {
        registry.readings(
            "madoguchi_database_connections",
            "Connections to the database by what they do.",
            labels: [Label("state", values: ["used", "idle", "opening"])]
        ) {
            let pool = database.snapshot
            return [
                (["used"], Double(pool.inUse)), (["idle"], Double(pool.idle)), (["opening"], Double(pool.opening)),
            ]
        }
        registry.reading("madoguchi_database_waiting", "Callers that wait for a connection.") {
            Double(database.snapshot.waiting)
        }
        registry.reading("madoguchi_database_has_primary", "1 while the writable server is known.") {
            database.snapshot.primary == nil ? 0 : 1
        }
        registry.readings(
            "madoguchi_database_events_total",
            "What happened to connections and to those who wanted one.",
            as: .counter,
            labels: [
                Label(
                    "event",
                    values: [
                        "acquired", "waited", "timed-out", "refused", "opened", "lost", "repeated", "primary-changed",
                    ]
                )
            ]
        ) {
            let pool = database.snapshot
            return [
                (["acquired"], Double(pool.acquired)), (["waited"], Double(pool.waited)),
                (["timed-out"], Double(pool.timedOut)), (["refused"], Double(pool.refused)),
                (["opened"], Double(pool.opened)), (["lost"], Double(pool.lost)),
                (["repeated"], Double(pool.repeated)), (["primary-changed"], Double(pool.primaryChanges)),
            ]
        }
    }
}
