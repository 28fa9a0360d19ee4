import Domain
import Foundation
import Postgres

/// What the town hall wrote to a resident: messages of officers, and mails. Mails that open something for whoever has them,
/// as codes and links do, are left out.
struct AccountNoticeStore: Sendable {
    let database: any Querying
    let desk: Desk

    static let pageSize = 20

    struct OpenLine: Sendable {
        let application: UUID
        let procedure: String
        let at: Date
        let subject: String
        let body: String
        /// Of a mail; nil for a message, which is read here.
        let delivery: Delivery?

        enum Delivery: Sendable {
            case waiting, sent, failed
        }
    }

    func count(of resident: UUID) async throws -> Int {
        try await database.one(
            """
            select (
                select count(*) from messages join applications on applications.id = application_id
                where resident_id = \(resident)
            ) + (
                select count(*) from notices join applications on applications.id = application_id
                where resident_id = \(resident) and kind <> all (\(Self.left))
            )
            """,
            as: Int.self
        )
    }

    /// The newest first.
    func page(_ number: Int, of resident: UUID, count: Int = pageSize) async throws -> [OpenLine] {
        let rows = try await database.rows(
            """
            select * from (
                select messages.id, application_id, procedure_id, procedure_version, at, null::bytea as subject, body,
                    applications.id as key_id, key_version, wrapped_key,
                    null::timestamptz as sent_at, null::timestamptz as failed_at
                from messages join applications on applications.id = application_id
                where resident_id = \(resident)
                union all
                select notices.id, application_id, procedure_id, procedure_version, notices.created_at, subject, body,
                    notices.id, notices.key_version, notices.wrapped_key, sent_at, failed_at
                from notices join applications on applications.id = application_id
                where resident_id = \(resident) and kind <> all (\(Self.left))
            ) as lines
            order by at desc, id limit \(count) offset \((number - 1) * Self.pageSize)
            """,
            as: Row.self
        )
        var lines: [OpenLine] = []
        for row in rows { lines.append(try await open(row)) }
        return lines
    }

    private static let left = [Notice.Kind.emailCode, .accessLink, .message].map(\.rawValue)

    private struct Row: Decodable, Sendable {
        let applicationId: UUID
        let procedureId: String
        let procedureVersion: Int
        let at: Date
        let subject: [UInt8]?
        let body: [UInt8]
        let keyId: UUID
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let sentAt: Date?
        let failedAt: Date?
    }

    private func open(_ row: Row) async throws -> OpenLine {
        let key = try desk.keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.keyId)
        let procedure = try await desk.definitions.procedure(
            row.procedureId,
            version: row.procedureVersion,
            in: database
        )
        guard let subject = row.subject else {
            return OpenLine(
                application: row.applicationId,
                procedure: procedure.name(),
                at: row.at,
                subject: "市役所からの連絡",
                body: try key.openText(row.body, purpose: ApplicationPurpose.message),
                delivery: nil
            )
        }
        return OpenLine(
            application: row.applicationId,
            procedure: procedure.name(),
            at: row.at,
            subject: try key.openText(subject, purpose: NoticePurpose.subject),
            body: try key.openText(row.body, purpose: NoticePurpose.body),
            delivery: row.failedAt != nil ? .failed : row.sentAt == nil ? .waiting : .sent
        )
    }
}
