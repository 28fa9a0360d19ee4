import Foundation
import Postgres

/// The seals of the audit record, and its entries as they see them.
struct AuditSealStore: Sendable {
    let database: any Querying

    /// Makes this transaction the only one that seals, until it ends.
    ///
    /// - Returns: false when another one does.
    func lock() async throws -> Bool {
        try await database.one("select pg_try_advisory_xact_lock(hashtextextended('audit_seals', 0))", as: Bool.self)
    }

    /// In their order.
    func seals(after number: Int, limit: Int) async throws -> [AuditSeal] {
        try await database.rows(
            """
            select \(fragment: Self.columns) from audit_seals where number > \(number) order by number limit \(limit)
            """,
            as: AuditSeal.self
        )
    }

    /// The newest first.
    func newest(_ count: Int) async throws -> [AuditSeal] {
        try await database.rows(
            "select \(fragment: Self.columns) from audit_seals order by number desc limit \(count)",
            as: AuditSeal.self
        )
    }

    func add(_ seal: AuditSeal) async throws {
        try await database.execute(
            """
            insert into audit_seals
                (number, first_id, last_transaction_id, last_id, entries, digest, previous, sealed_at, authenticator)
            values (
                \(seal.number), \(seal.firstId), \(seal.lastTransactionId)::bigint::text::xid8, \(seal.lastId),
                \(seal.entries), \(seal.digest), \(seal.previous), \(seal.sealedAt), \(seal.authenticator))
            """
        )
    }

    /// Entries in the order in which they are sealed.
    func entries(after position: AuditPosition, limit: Int) async throws -> [SealedEntry] {
        try await entries(after: position, limit: limit, "true")
    }

    /// Only those before which nothing can come any more: all transactions below the statement's horizon have ended, and
    /// every transaction that begins to write from now on gets a higher number.
    func settledEntries(after position: AuditPosition, limit: Int) async throws -> [SealedEntry] {
        try await entries(after: position, limit: limit, "transaction_id < pg_snapshot_xmin(pg_current_snapshot())")
    }

    private func entries(after position: AuditPosition, limit: Int, _ condition: SQL) async throws -> [SealedEntry] {
        try await database.rows(
            """
            select transaction_id::text::bigint as transaction_id, id,
                jsonb_build_array(
                    id, transaction_id::text, (extract(epoch from at) * 1000000)::bigint, actor_kind, officer_id, act,
                    subject_kind, subject_id, request_id, origin, details)::text as line
            from audit_entries
            where (transaction_id, id) > (\(position.transaction)::bigint::text::xid8, \(position.id))
                and \(fragment: condition)
            order by audit_entries.transaction_id, id limit \(limit)
            """,
            as: SealedEntry.self
        )
    }

    /// How many entries come after that place.
    func count(after position: AuditPosition) async throws -> Int {
        try await database.one(
            """
            select count(*) from audit_entries
            where (transaction_id, id) > (\(position.transaction)::bigint::text::xid8, \(position.id))
            """,
            as: Int.self
        )
    }

    /// For how many seconds the oldest entry without a seal has waited for it; 0 when all have one.
    func oldestSeconds() async throws -> Double {
        try await database.one(
            """
            select coalesce(max(extract(epoch from now() - at)), 0)::float8
            from (values (1)) as one
            left join lateral (
                select last_transaction_id, last_id from audit_seals order by number desc limit 1
            ) as seal on true
            cross join lateral (
                select at from audit_entries
                where (transaction_id, id) > (coalesce(seal.last_transaction_id, '0'), coalesce(seal.last_id, 0))
                order by transaction_id, id limit 1
            ) as entry
            """,
            as: Double.self
        )
    }

    private static let columns: SQL = """
        number, first_id, last_transaction_id::text::bigint as last_transaction_id, last_id, entries, digest, previous,
        sealed_at, authenticator
        """
}
