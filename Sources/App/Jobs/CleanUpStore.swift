import Foundation
import Postgres

/// Rows of one table whose time is over.
struct ExpiredRows: Sendable {
    let table: String
    let condition: SQL

    private static let day: TimeInterval = 86_400

    /// What is removed, and after how long.
    static func all(at now: Date) -> [ExpiredRows] {
        [
            ExpiredRows(table: "sessions", condition: "expires_at < \(now)"),
            // Whoever comes late is told for a month that the link or code is over.
            ExpiredRows(table: "access_links", condition: "expires_at < \(now - 30 * day)"),
            ExpiredRows(table: "email_confirmations", condition: "expires_at < \(now - 30 * day)"),
            // The longest limit counts for a day.
            ExpiredRows(table: "rate_counts", condition: "window_start < \(now - 2 * day)"),
            // Nobody sends a page again that was drawn a month ago.
            ExpiredRows(table: "idempotency_keys", condition: "created_at < \(now - 30 * day)"),
            // Failed jobs stay until an operator has looked at them.
            ExpiredRows(table: "jobs", condition: "state = 'done' and finished_at < \(now - 14 * day)"),
            // A probe looks its canaries up within seconds.
            ExpiredRows(table: "canaries", condition: "created_at < \(now - 3600)"),
            // Nobody comes back from the phone after a day; rights to fetch what was signed go as soon as they are over.
            ExpiredRows(table: "signing_trips", condition: "expires_at < \(now - day) or fetch_until < \(now)"),
            // So long anybody can ask for the order of a line.
            ExpiredRows(
                table: "waiting_places",
                condition: "room_id in (select id from waiting_rooms where closed_at < \(now - 90 * day))"
            ),
            ExpiredRows(table: "node_loads", condition: "at < \(now - 3600)"),
            // Uploads that broke off together with their node.
            ExpiredRows(table: "attachments", condition: "state = 'arriving' and created_at < \(now - day)"),
        ]
    }
}

/// Removes rows in batches that lock few of them at a time.
struct CleanUpStore: Sendable {
    let database: any Querying

    static let batch = 2000

    /// - Returns: how many were removed; fewer than a batch when none is left.
    func removeBatch(_ rows: ExpiredRows) async throws -> Int {
        try await database.execute(
            """
            delete from \(identifier: rows.table) where ctid = any (array(
                select ctid from \(identifier: rows.table) where \(fragment: rows.condition) limit \(Self.batch)
                for update skip locked))
            """
        )
    }
}
