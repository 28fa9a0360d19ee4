import Domain
import Foundation
import Postgres

/// Erases what tells who came or waited. Number, time, counters and purposes of a visit stay, for the statistics.
struct VisitorErasureStore: Sendable {
    let transaction: Transaction
    let now: Date

    static let batch = 500

    /// - Parameter last: the day of the youngest visits that are erased.
    /// - Returns: how many reservations and entries were erased; no more than a batch of each.
    func erase(upTo last: CivilDate) async throws -> Int {
        max(try await eraseVisits(upTo: last), try await removeWaiters(upTo: last))
    }

    private func eraseVisits(upTo last: CivilDate) async throws -> Int {
        let erased = try await transaction.rows(
            """
            update reservations
            set contact = null, contact_terms = '{}', session_id = null, resident_id = null, erased_at = \(now)
            where id = any (array(
                select id from reservations
                where erased_at is null and day <= \(last.description)::date and status <> 'held'
                order by day limit \(Self.batch) for update skip locked))
            returning id
            """,
            as: UUID.self
        )
        guard !erased.isEmpty else { return 0 }
        try await transaction.pipeline([
            "update reservation_events set note = null where reservation_id = any (\(erased)) and note is not null",
            "delete from reservation_links where reservation_id = any (\(erased))",
            "delete from session_reservations where reservation_id = any (\(erased))",
        ])
        return erased.count
    }

    private func removeWaiters(upTo last: CivilDate) async throws -> Int {
        let ended = try await transaction.rows(
            """
            select id from waitlist_entries
            where status = 'ended' and ended_at < \(last.adding(days: 1).startInJapan)
            limit \(Self.batch) for update skip locked
            """,
            as: UUID.self
        )
        guard !ended.isEmpty else { return 0 }
        try await transaction.pipeline([
            "delete from waitlist_offers where entry_id = any (\(ended))",
            "delete from waitlist_links where entry_id = any (\(ended))",
            "delete from waitlist_entries where id = any (\(ended))",
        ])
        return ended.count
    }
}
