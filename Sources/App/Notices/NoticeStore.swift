import Domain
import Foundation
import Postgres

/// The outbox: a mail is written in the transaction of its cause and sent afterwards.
struct NoticeStore: Sendable {
    let database: any Querying
    let keys: KeyRing

    /// Writes the mail and the job that sends it.
    ///
    /// - Parameter id: two notices with the same id are one: an act that may be repeated derives it from what it is about.
    func add(_ notice: Notice, id: UUID = UUID(), now: Date) async throws {
        let key = try keys.makeRecordKey(for: id)
        let isNew =
            try await database.execute(
                """
                insert into notices
                    (id, application_id, kind, key_version, wrapped_key, recipient, subject, body, created_at)
                values (
                    \(id), \(notice.application), \(notice.kind.rawValue), \(key.wrapped.version), \(key.wrapped.bytes),
                    \(try key.seal(text: notice.recipient, purpose: NoticePurpose.recipient)),
                    \(try key.seal(text: notice.letter.subject, purpose: NoticePurpose.subject)),
                    \(try key.seal(text: notice.letter.body, purpose: NoticePurpose.body)), \(now))
                on conflict do nothing
                """
            ) == 1
        if isNew {
            try await JobStore(database: database).enqueue(SendNoticeJob(notice: id), uniqueKey: "notice:\(id)")
        }
    }

    func find(_ id: UUID) async throws -> OpenNotice? {
        try await database.first(
            "select \(fragment: Self.columns) from notices where id = \(id)",
            as: Row.self
        ).map(open)
    }

    /// The newest mails first.
    ///
    /// - Parameter before: continues a list after this mail.
    func newest(_ count: Int, before: UUID? = nil) async throws -> [OpenNotice] {
        try await database.rows(
            """
            select \(fragment: Self.columns) from notices
            where \(before)::uuid is null
                or (created_at, id) < (select created_at, id from notices where id = \(before))
            order by created_at desc, id desc limit \(count)
            """,
            as: Row.self
        ).map(open)
    }

    func markSent(_ id: UUID, now: Date) async throws {
        try await database.execute("update notices set sent_at = \(now) where id = \(id)")
    }

    /// The mail can never be delivered, e.g. because there is no such address.
    func markFailed(_ id: UUID, now: Date) async throws {
        try await database.execute("update notices set failed_at = \(now) where id = \(id)")
    }

    private static let columns: SQL =
        "id, kind, key_version, wrapped_key, recipient, subject, body, created_at, sent_at"

    private struct Row: Decodable, Sendable {
        let id: UUID
        let kind: String
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let recipient: [UInt8]
        let subject: [UInt8]
        let body: [UInt8]
        let createdAt: Date
        let sentAt: Date?
    }

    private func open(_ row: Row) throws -> OpenNotice {
        let key = try keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
        return OpenNotice(
            id: row.id,
            kind: row.kind,
            recipient: try key.openText(row.recipient, purpose: NoticePurpose.recipient),
            letter: Letter(
                subject: try key.openText(row.subject, purpose: NoticePurpose.subject),
                body: try key.openText(row.body, purpose: NoticePurpose.body)
            ),
            createdAt: row.createdAt,
            sentAt: row.sentAt
        )
    }
}
