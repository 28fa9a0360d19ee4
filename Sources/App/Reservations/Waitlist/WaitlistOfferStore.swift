import Domain
import Foundation
import Postgres

/// Offers to those who wait, in the order in which they came.
struct WaitlistOfferStore: Sendable {
    let transaction: Transaction
    let now: Date

    /// Somebody who waits, with what he or she has and has let pass.
    struct Candidate: Decodable, Sendable {
        let entry: WaitlistRow
        /// The visit that is to be earlier.
        let reservedDay: CivilDate?
        let reservedMinute: Int?
        /// What was offered before, as `2026-12-01 540`.
        let passed: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            entry = try WaitlistRow(from: decoder)
            reservedDay = try container.decodeIfPresent(CivilDate.self, forKey: .reservedDay)
            reservedMinute = try container.decodeIfPresent(Int.self, forKey: .reservedMinute)
            passed = try container.decode([String].self, forKey: .passed)
        }

        private enum CodingKeys: CodingKey {
            case reservedDay, reservedMinute, passed
        }

        func accepts(_ day: CivilDate, at start: MinuteOfDay, now: Date) -> Bool {
            if let reservedDay, let reservedMinute, (day, start.minutes) >= (reservedDay, reservedMinute) {
                return false
            }
            return entry.wish.accepts(day, at: start, now: now) && !passed.contains("\(day) \(start.minutes)")
        }
    }

    /// Nobody else makes offers until the transaction ends: two nodes at once would not keep the order.
    func lock() async throws {
        try await transaction.execute("select pg_advisory_xact_lock(hashtextextended('waitlist', 18))")
    }

    /// Those who wait, whoever came first at the top.
    func waiting(limit: Int) async throws -> [Candidate] {
        try await transaction.rows(
            """
            select \(fragment: WaitlistStore.columns), reservations.day::text as reserved_day,
                reservations.start_minute as reserved_minute,
                array(
                    select day::text || ' ' || start_minute from waitlist_offers
                    where entry_id = waitlist_entries.id) as passed
            from waitlist_entries left join reservations on reservations.id = waitlist_entries.reservation_id
            where waitlist_entries.status = 'waiting'
            order by position limit \(limit)
            """,
            as: Candidate.self
        )
    }

    /// Those for whom nothing can come any more leave the list.
    ///
    /// - Returns: who has no reservation and is to be told.
    func endUseless(today: CivilDate) async throws -> [WaitlistRow] {
        try await transaction.rows(
            """
            update waitlist_entries set status = 'ended', ending = 'over', ended_at = \(now)
            where status = 'waiting' and (
                last_day < \(today.description)::date or exists (
                    select from reservations
                    where reservations.id = reservation_id and reservations.status <> 'confirmed'))
            returning \(fragment: WaitlistStore.columns)
            """,
            as: WaitlistRow.self
        )
        .filter { $0.reservationId == nil }
    }

    /// Offers that were not answered in time: their seats are free, and those who did not answer wait on.
    ///
    /// - Returns: who has left so many unanswered that he or she waits no longer.
    func lapse() async throws -> [WaitlistRow] {
        struct Lapsed: Decodable, Sendable {
            let entryId: UUID
            let reservationId: UUID
        }
        let lapsed = try await transaction.rows(
            """
            update waitlist_offers set answer = 'lapsed', answered_at = \(now)
            where answer is null and until <= \(now)
            returning entry_id, reservation_id
            """,
            as: Lapsed.self
        )
        guard !lapsed.isEmpty else { return [] }
        try await HoldEndStore(transaction: transaction, now: now).expire(lapsed.map(\.reservationId))
        return try await transaction.rows(
            """
            update waitlist_entries
            set lapses = lapses + 1,
                status = case when lapses + 1 < \(WaitlistOffer.mostLapses) then 'waiting' else 'ended' end,
                ending = case when lapses + 1 >= \(WaitlistOffer.mostLapses) then 'unanswered' end,
                ended_at = case when lapses + 1 >= \(WaitlistOffer.mostLapses) then \(now)::timestamptz end
            where id = any (\(lapsed.map(\.entryId))) and status = 'offered'
            returning \(fragment: WaitlistStore.columns)
            """,
            as: WaitlistRow.self
        )
        .filter { $0.status == .ended }
    }

    /// The seats of the hold are kept for the entry.
    func add(_ hold: Hold, to entry: UUID) async throws {
        try await transaction.pipeline([
            """
            insert into waitlist_offers (reservation_id, entry_id, day, start_minute, offered_at, until)
            values (
                \(hold.id), \(entry), \(hold.day.description)::date, \(hold.plan.start.minutes), \(now), \(hold.until))
            """,
            "update waitlist_entries set status = 'offered' where id = \(entry)",
        ])
    }

    /// The offer that waits for an answer.
    static func open(of entry: UUID, in database: any Querying) async throws -> WaitlistOfferRow? {
        try await database.first(
            """
            select reservation_id, day::text as day, start_minute, until from waitlist_offers
            where entry_id = \(entry) and answer is null
            """,
            as: WaitlistOfferRow.self
        )
    }

    /// The hold of the offer that was taken.
    func taken(by entry: UUID) async throws -> UUID? {
        try await transaction.first(
            "select reservation_id from waitlist_offers where entry_id = \(entry) and answer = 'taken'",
            as: UUID.self
        )
    }

    func answer(_ offer: WaitlistOfferRow, _ answer: WaitlistAnswer) async throws {
        try await transaction.execute(
            """
            update waitlist_offers set answer = \(answer.rawValue), answered_at = \(now)
            where reservation_id = \(offer.reservationId)
            """
        )
    }

    /// Whoever has let an offer pass waits on, where he or she stood.
    func waitOn(_ entry: UUID) async throws {
        try await transaction.execute(
            "update waitlist_entries set status = 'waiting' where id = \(entry) and status = 'offered'"
        )
    }

    /// The browser that has taken an offer fills in the form of its hold.
    func give(_ hold: UUID, to session: [UInt8]) async throws {
        try await transaction.pipeline([
            """
            update reservations set session_id = \(session), held_until = \(now + Hold.lifetime)
            where id = \(hold) and status = 'held'
            """,
            ReservationStore.granting(hold, to: session),
        ])
    }
}

/// What somebody says to an offer.
enum WaitlistAnswer: String, Sendable {
    case taken
    case declined
}
