import Domain
import Foundation
import Postgres

/// The codes and links by which applicants prove their e-mail addresses. Codes and links are kept as keyed digests, the
/// address sealed with the application's key.
struct EmailConfirmationStore: Sendable {
    let database: any Querying
    let desk: Desk

    static let lifetime: TimeInterval = 30 * 60
    /// Wrong codes before a mail's code is worth nothing.
    static let tries = 5
    /// A link that was just used still answers: the second of two clicks must not look like a failure.
    static let afterlife: TimeInterval = 60

    /// A confirmation that waits for its code.
    struct Pending: Sendable {
        let email: String
        let codeDigest: [UInt8]
        let triesLeft: Int
    }

    func add(_ email: EmailAddress, code: ConfirmationCode, token: Token, for application: OpenApplication) async throws
    {
        let now = desk.now()
        try await database.execute(
            """
            insert into email_confirmations (application_id, email, code_digest, token_digest, created_at, expires_at)
            values (
                \(application.id), \(try application.key.seal(text: email.text, purpose: ApplicationPurpose.pendingEmail)),
                \(digest(code, for: application.id)), \(token.digest), \(now), \(now + Self.lifetime))
            """
        )
    }

    /// The newest first.
    func pending(for application: OpenApplication) async throws -> [Pending] {
        try await database.rows(
            """
            select email, code_digest, wrong_codes from email_confirmations
            where application_id = \(application.id) and used_at is null and expires_at > \(desk.now())
                and wrong_codes < \(Self.tries)
            order by created_at desc
            """,
            as: PendingRow.self
        ).map { row in
            Pending(
                email: try application.key.openText(row.email, purpose: ApplicationPurpose.pendingEmail),
                codeDigest: row.codeDigest,
                triesLeft: Self.tries - row.wrongCodes
            )
        }
    }

    /// Whether it is the code that was mailed with this confirmation.
    func matches(_ code: ConfirmationCode, _ pending: Pending, of application: UUID) -> Bool {
        // Both are keyed digests: how long the comparison takes tells nothing about the code.
        digest(code, for: application) == pending.codeDigest
    }

    func countWrongCode(for application: UUID) async throws {
        try await database.execute(
            """
            update email_confirmations set wrong_codes = wrong_codes + 1
            where application_id = \(application) and used_at is null
            """
        )
    }

    /// From now on the application's mails go to this address, and nothing that was mailed before proves anything.
    func confirm(_ email: String, of application: OpenApplication) async throws {
        let now = desk.now()
        try await database.pipeline([
            """
            update applications
            set email = \(try application.key.seal(text: email, purpose: ApplicationPurpose.email)),
                email_term = \(desk.keys.blindIndex(ofEmail: email)), email_confirmed_at = \(now),
                revision = revision + 1, updated_at = \(now)
            where id = \(application.id)
            """,
            """
            update email_confirmations set used_at = \(now)
            where application_id = \(application.id) and used_at is null
            """,
        ])
        guard let resident = application.row.residentId else { return }
        try await ResidentStore(database: database, desk: desk).keep(email: email, of: resident)
    }

    /// Another address was typed: what was mailed to the former ones proves nothing any more.
    func expire(for application: UUID) async throws {
        try await database.execute(
            """
            update email_confirmations set expires_at = \(desk.now())
            where application_id = \(application) and used_at is null and expires_at > \(desk.now())
            """
        )
    }

    /// The mailed link, held until the transaction ends; nil when there is none such.
    func link(_ token: Token) async throws -> Link? {
        try await database.first(
            """
            select application_id, email, used_at, expires_at from email_confirmations
            where token_digest = \(token.digest) for update
            """,
            as: Link.self
        )
    }

    struct Link: Decodable, Sendable {
        let applicationId: UUID
        let email: [UInt8]
        let usedAt: Date?
        let expiresAt: Date

        /// - Throws: `Problem(.gone)` once it is over.
        func check(now: Date) throws {
            if let usedAt, now.timeIntervalSince(usedAt) > EmailConfirmationStore.afterlife {
                throw Problem(.gone, "このリンクはすでに使われています。入力中の画面に戻って続けるか、「申請の続きを開く」からもう一度お試しください。")
            }
            if usedAt == nil, expiresAt <= now {
                throw Problem(.gone, "このリンクの有効期限が切れています。入力中の画面に戻って、確認のメールをもう一度お送りください。")
            }
        }
    }

    private func digest(_ code: ConfirmationCode, for application: UUID) -> [UInt8] {
        desk.keys.digest(ofSecret: "\(application.uuidString):\(code.digits)", purpose: "email-code")
    }

    private struct PendingRow: Decodable, Sendable {
        let email: [UInt8]
        let codeDigest: [UInt8]
        let wrongCodes: Int
    }
}
