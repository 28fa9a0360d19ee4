import Domain
import Foundation
import Postgres

/// The list of those who wait for a seat.
struct WaitlistStore: Sendable {
    let database: any Querying
    let desk: Desk

    /// How often somebody may wait at the same time.
    private static let mostOpen = 3
    private static let email = "waitlist_entries.email"

    static let columns: SQL = """
        waitlist_entries.id, waitlist_entries.position, waitlist_entries.status, ending, waitlist_entries.reservation_id,
        waitlist_entries.seats, waitlist_entries.people, waitlist_entries.purposes, site, first_day::text as first_day,
        last_day::text as last_day, half, waitlist_entries.key_version, waitlist_entries.wrapped_key, email
        """

    /// - Returns: false when it was added before.
    /// - Throws: `Problem(.conflict)` when the address waits often enough already.
    func add(_ draft: WaitlistDraft) async throws -> Bool {
        let key = try desk.keys.makeRecordKey(for: draft.id)
        let term = desk.keys.blindIndex(of: draft.email.lowercased(), purpose: "waitlist.email")
        // Two entries of one address one after the other.
        try await database.execute("select pg_advisory_xact_lock(hashtextextended(encode(\(term), 'hex'), 18))")
        let isNew =
            try await database.execute(
                """
                insert into waitlist_entries
                    (id, reservation_id, seats, people, purposes, site, first_day, last_day, half, key_version,
                     wrapped_key, email, contact_term, created_at)
                values (
                    \(draft.id), \(draft.reservation), \(draft.kind.seats.rawValue), \(draft.kind.people),
                    \(draft.kind.purposes), \(draft.kind.site), \(draft.wish.days.lowerBound.description)::date,
                    \(draft.wish.days.upperBound.description)::date, \(draft.wish.half?.rawValue),
                    \(key.wrapped.version), \(key.wrapped.bytes), \(try key.seal(text: draft.email, purpose: Self.email)),
                    \(term), \(desk.now()))
                on conflict do nothing
                """
            ) == 1
        let open = try await database.one(
            "select count(*) from waitlist_entries where contact_term = \(term) and status <> 'ended'",
            as: Int.self
        )
        guard open <= Self.mostOpen else {
            throw Problem(.conflict, "空き待ちを申し込めるのは、同時に\(Self.mostOpen)件までです。")
        }
        return isNew
    }

    /// - Parameter locked: holds the row until the transaction ends, for a change that follows.
    func find(_ token: Token, locked: Bool = false) async throws -> WaitlistEntry? {
        let lock: SQL = locked ? "for update of waitlist_entries" : ""
        return try await database.first(
            """
            select \(fragment: Self.columns) from waitlist_entries
            join waitlist_links on entry_id = waitlist_entries.id
            where token_digest = \(token.digest) \(fragment: lock)
            """,
            as: WaitlistRow.self
        )
        .map(open)
    }

    /// The one that waits for an earlier time for a reservation.
    func find(for reservation: UUID) async throws -> WaitlistEntry? {
        try await database.first(
            """
            select \(fragment: Self.columns) from waitlist_entries
            where reservation_id = \(reservation) and status <> 'ended'
            """,
            as: WaitlistRow.self
        )
        .map(open)
    }

    func find(_ id: UUID) async throws -> WaitlistEntry? {
        try await database.first(
            "select \(fragment: Self.columns) from waitlist_entries where id = \(id)",
            as: WaitlistRow.self
        )
        .map(open)
    }

    func open(_ row: WaitlistRow) throws -> WaitlistEntry {
        let key = try desk.keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
        return WaitlistEntry(row: row, email: try key.openText(row.email, purpose: Self.email))
    }

    /// How many wait before an entry for something at the same place.
    func ahead(of entry: WaitlistRow) async throws -> Int {
        try await database.one(
            """
            select count(*) from waitlist_entries
            where status = 'waiting' and position < \(entry.position) and site = \(entry.site)
                and purposes && \(entry.purposes)::text[]
            """,
            as: Int.self
        )
    }

    /// A link for a mail.
    func addLink(to entry: UUID) async throws -> Token {
        let token = Token.random()
        try await database.execute(
            """
            insert into waitlist_links (token_digest, entry_id, created_at)
            values (\(token.digest), \(entry), \(desk.now()))
            """
        )
        return token
    }

    /// Takes somebody from the list.
    func end(_ entry: UUID, _ ending: WaitlistRow.Ending) async throws {
        try await database.execute(
            """
            update waitlist_entries set status = 'ended', ending = \(ending.rawValue), ended_at = \(desk.now())
            where id = \(entry)
            """
        )
    }
}
