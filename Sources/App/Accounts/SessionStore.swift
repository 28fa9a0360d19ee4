import Foundation
import Postgres

/// Sessions of applicants and officers; the table holds digests, the browser the tokens.
struct SessionStore: Sendable {
    let database: any Querying

    /// How long a browser may stay away: an applicant's draft must survive a night (WCAG 2.2.1), an officer's screen must not.
    static let applicantLifetime: TimeInterval = 24 * 3600
    static let officerLifetime: TimeInterval = 8 * 3600
    static let officerIdleTime: TimeInterval = 30 * 60

    /// Opens an applicant's session, unless that was done before.
    func openApplicant(_ token: Token, now: Date) async throws {
        try await database.execute(
            """
            insert into sessions (id, kind, created_at, last_seen_at, expires_at)
            values (\(token.digest), 'applicant', \(now), \(now), \(now + Self.applicantLifetime))
            on conflict (id) do nothing
            """
        )
    }

    /// The applicant's session, its life prolonged when a quarter of it is over.
    func applicant(_ token: Token, now: Date) async throws -> ApplicantSession? {
        let id = token.digest
        guard
            let expiry = try await database.first(
                "select expires_at from sessions where id = \(id) and kind = 'applicant' and expires_at > \(now)",
                as: Date.self
            )
        else { return nil }
        if expiry.timeIntervalSince(now) < Self.applicantLifetime * 3 / 4 {
            try await database.execute(
                """
                update sessions set last_seen_at = \(now), expires_at = \(now + Self.applicantLifetime)
                where id = \(id)
                """,
                repeatable: true
            )
        }
        return ApplicantSession(token: token)
    }

    /// Opens a session for an officer who has just proved who he or she is. Always a new token: a session that was
    /// there before the sign-in is worth nothing afterwards.
    func openOfficer(_ officer: UUID, with token: Token, now: Date) async throws {
        try await database.execute(
            """
            insert into sessions (id, kind, officer_id, created_at, last_seen_at, expires_at)
            values (\(token.digest), 'officer', \(officer), \(now), \(now), \(now + Self.officerLifetime))
            on conflict (id) do nothing
            """
        )
    }

    /// The officer's session, unless it is over, was left alone too long, or the officer was disabled.
    func officer(_ token: Token, now: Date) async throws -> OfficerSession? {
        let id = token.digest
        guard
            let row = try await database.first(
                """
                select officers.id, display_name, department_id, role, must_change_password, last_seen_at
                from sessions join officers on officers.id = officer_id
                where sessions.id = \(id) and kind = 'officer' and expires_at > \(now)
                    and last_seen_at > \(now - Self.officerIdleTime) and disabled_at is null
                """,
                as: OfficerRow.self
            )
        else { return nil }
        if now.timeIntervalSince(row.lastSeenAt) > 60 {
            try await database.execute("update sessions set last_seen_at = \(now) where id = \(id)", repeatable: true)
        }
        return OfficerSession(
            id: id,
            csrfToken: CSRFToken(session: token),
            officerID: row.id,
            displayName: row.displayName,
            departmentID: row.departmentId,
            role: row.role,
            mustChangePassword: row.mustChangePassword
        )
    }

    func close(_ id: [UInt8]) async throws {
        try await database.execute("delete from sessions where id = \(id)", repeatable: true)
    }

    /// Closes every session of an officer, e.g. when the password changes.
    ///
    /// - Parameter kept: the session in which that happens.
    func closeAll(of officer: UUID, but kept: [UInt8]? = nil) async throws {
        try await database.execute(
            "delete from sessions where officer_id = \(officer) and id is distinct from \(kept)"
        )
    }

    private struct OfficerRow: Decodable, Sendable {
        let id: UUID
        let displayName: String
        let departmentId: String
        let role: OfficerSession.Role
        let mustChangePassword: Bool
        let lastSeenAt: Date
    }
}
