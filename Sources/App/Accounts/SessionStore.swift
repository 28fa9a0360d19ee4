import Foundation
import Postgres

/// Sessions of applicants and officers; the table holds digests, the browser the tokens.
struct SessionStore: Sendable {
    let database: any Querying

    /// How long a browser may stay away: an applicant's draft must survive a night (WCAG 2.2.1), an officer's screen must not.
    static let applicantLifetime: TimeInterval = 24 * 3600
    /// How long a browser acts in a resident's name without the card being shown again. What the session itself was given, as
    /// a draft begun in it, stays open as long as a guest's: nobody loses what he or she is typing.
    static let residentIdleTime: TimeInterval = 3600
    static let officerLifetime: TimeInterval = 8 * 3600
    static let officerIdleTime: TimeInterval = 30 * 60

    /// Opens an applicant's session, unless that was done before.
    func openApplicant(_ token: Token, now: Date) async throws {
        try await database.execute(Self.opening(token, now: now))
    }

    /// The statement that opens an applicant's session.
    static func opening(_ token: Token, now: Date) -> SQL {
        """
        insert into sessions (id, kind, created_at, last_seen_at, expires_at)
        values (\(token.digest), 'applicant', \(now), \(now), \(now + applicantLifetime))
        on conflict (id) do nothing
        """
    }

    /// The applicant's session, its life prolonged when a quarter of it is over, and a resident's name with each minute.
    func applicant(_ token: Token, now: Date) async throws -> ApplicantSession? {
        let id = token.digest
        let row = try await database.first(
            """
            select expires_at, resident_id, resident_until from sessions
            where id = \(id) and kind = 'applicant' and expires_at > \(now)
            """,
            as: ApplicantRow.self
        )
        guard let row else { return nil }
        let isAged = row.expiresAt.timeIntervalSince(now) < Self.applicantLifetime * 3 / 4
        let residentLeft = row.residentUntil?.timeIntervalSince(now) ?? 0
        let actsForResident = residentLeft > 0
        if isAged || actsForResident && residentLeft < Self.residentIdleTime - 60 {
            let until = actsForResident ? now + Self.residentIdleTime : row.residentUntil
            try await database.execute(
                """
                update sessions
                set last_seen_at = \(now), expires_at = \(now + Self.applicantLifetime), resident_until = \(until)
                where id = \(id)
                """,
                repeatable: true
            )
        }
        return ApplicantSession(
            token: token,
            resident: actsForResident ? row.residentId : nil,
            hasLapsed: row.residentId != nil && !actsForResident
        )
    }

    /// Opens a session for a resident who has just shown the card. Always a new token: a session that was there before, which
    /// somebody else may have planted, is worth nothing afterwards. What a guest, or the same resident, could see in it
    /// goes along; what another resident could see does not.
    func openResident(_ resident: UUID, with token: Token, replacing old: [UInt8], now: Date) async throws {
        let mayFollow = try await database.first(
            """
            select resident_id is null or resident_id = \(resident) from sessions where id = \(old) for update
            """,
            as: Bool.self
        )
        try await database.execute(
            """
            insert into sessions (id, kind, resident_id, resident_until, created_at, last_seen_at, expires_at)
            values (
                \(token.digest), 'applicant', \(resident), \(now + Self.residentIdleTime), \(now), \(now),
                \(now + Self.applicantLifetime))
            on conflict (id) do nothing
            """
        )
        if mayFollow == true {
            try await database.pipeline([
                "update session_applications set session_id = \(token.digest) where session_id = \(old)",
                "update session_reservations set session_id = \(token.digest) where session_id = \(old)",
                "update reservations set session_id = \(token.digest) where session_id = \(old) and status = 'held'",
                "update identity_round_trips set session_id = \(token.digest) where session_id = \(old)",
            ])
        }
        try await close(old)
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

    private struct ApplicantRow: Decodable, Sendable {
        let expiresAt: Date
        let residentId: UUID?
        let residentUntil: Date?
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
