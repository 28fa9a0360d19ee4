import Domain
import Foundation
import Postgres

/// Links that open an application on another device; the table knows their digests only.
struct AccessLinkStore: Sendable {
    let database: any Querying
    let desk: Desk

    enum Kind: Sendable {
        /// Read by whoever reads the applicant's mails.
        case mailed
        /// On the screen as a QR code: for one use at once.
        case shown

        var lifetime: TimeInterval {
            switch self {
            case .mailed: 7 * 86_400
            case .shown: 15 * 60
            }
        }
    }

    func add(_ kind: Kind, for application: UUID) async throws -> Token {
        let token = Token.random()
        let now = desk.now()
        try await database.execute(
            """
            insert into access_links (token_digest, application_id, single_use, created_at, expires_at)
            values (\(token.digest), \(application), \(kind == .shown), \(now), \(now + kind.lifetime))
            """
        )
        return token
    }

    /// The application that the link opens.
    ///
    /// - Parameter session: for which a used-up link still answers when it was this session that used it: the second of
    ///   two clicks must not look like a failure.
    /// - Throws: `Problem(.gone)` when it is over or was never one.
    func application(_ token: Token, for session: [UInt8]?) async throws -> UUID {
        struct Row: Decodable, Sendable {
            let applicationId: UUID
            let isOpen: Bool
        }
        let row = try await database.first(
            """
            select application_id,
                expires_at > \(desk.now())
                and (not single_use or used_at is null or exists (
                    select from session_applications
                    where session_id = \(session) and session_applications.application_id = access_links.application_id
                )) as is_open
            from access_links where token_digest = \(token.digest)
            """,
            as: Row.self
        )
        guard let row, row.isOpen else { throw Self.gone }
        return row.applicationId
    }

    /// Uses the link up.
    ///
    /// - Throws: `Problem(.gone)` when somebody else was quicker.
    func use(_ token: Token, by session: [UInt8]) async throws -> UUID {
        // Holds the row, so that of two devices at once only one gets in.
        try await database.execute("select from access_links where token_digest = \(token.digest) for update")
        let application = try await application(token, for: session)
        try await database.execute(
            "update access_links set used_at = coalesce(used_at, \(desk.now())) where token_digest = \(token.digest)"
        )
        return application
    }

    private static let gone = Problem(.gone, "このリンクは、有効期限が切れているか、すでに使われています。下の方法で、もう一度申請を開いてください。")
}
