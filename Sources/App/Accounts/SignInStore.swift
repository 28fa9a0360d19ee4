import Foundation
import Postgres

/// Counts tries to sign in on the officer's row, so that all nodes together allow five wrong ones.
struct SignInStore: Sendable {
    let database: any Querying

    static let triesUntilLock = 5
    static let lockTime: TimeInterval = 15 * 60

    /// A try that may be right.
    struct Try: Decodable, Sendable {
        let id: UUID
        let passwordHash: String
        let mustChangePassword: Bool
        /// This was the last one: if it is wrong, the account is locked.
        let isLast: Bool
    }

    /// Takes one of the tries that are left, before the password is checked: so a hundred tries at once are still five.
    ///
    /// - Returns: nil when there is no such officer, or it is locked or disabled.
    func take(named name: String, now: Date) async throws -> Try? {
        try await database.first(
            """
            with tried as (
                select id, case when locked_until is null then failed_sign_ins else 0 end + 1 as tries
                from officers
                where lower(sign_in_name) = lower(\(name)) and disabled_at is null
                    and (locked_until is null or locked_until <= \(now))
                for update
            )
            update officers
            set failed_sign_ins = tries,
                locked_until = case when tries >= \(Self.triesUntilLock) then \(now + Self.lockTime) end
            from tried where officers.id = tried.id
            returning officers.id, password_hash, must_change_password, locked_until is not null as is_last
            """,
            as: Try.self
        )
    }

    /// The try was right: all five are there again.
    func succeed(_ officer: UUID) async throws {
        try await database.execute(
            "update officers set failed_sign_ins = 0, locked_until = null where id = \(officer)"
        )
    }

    /// Keeps the same password under today's cost.
    func renew(_ hash: PasswordHash, of officer: UUID) async throws {
        try await database.execute("update officers set password_hash = \(hash.text) where id = \(officer)")
    }
}
