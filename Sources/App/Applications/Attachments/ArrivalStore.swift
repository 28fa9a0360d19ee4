import Domain
import Foundation
import Postgres

/// Files on their way in. Until it is adopted, a file belongs to no form and nobody sees it.
struct ArrivalStore: Sendable {
    let database: any Querying

    /// Begins a file with its first piece.
    func begin(_ file: IncomingFile, type: FileType, sealedName: [UInt8], sealed piece: [UInt8], now: Date) async throws
    {
        try await database.pipeline(
            [
                """
                insert into attachments (id, application_id, entry_key, name, type, created_at)
                values (
                    \(file.id), \(file.application.id), \(file.key.rawValue), \(sealedName), \(type.rawValue), \(now))
                on conflict (id) do nothing
                """,
                Self.insert(piece, at: 0, of: file.id),
            ],
            repeatable: true
        )
    }

    func append(_ piece: [UInt8], at position: Int, of file: UUID) async throws {
        try await database.execute(Self.insert(piece, at: position, of: file), repeatable: true)
    }

    private static func insert(_ piece: [UInt8], at position: Int, of file: UUID) -> SQL {
        """
        insert into attachment_chunks (attachment_id, position, sealed) values (\(file), \(position), \(piece))
        on conflict (attachment_id, position) do nothing
        """
    }

    /// The file with the same content that the field has already, where there is one.
    func twin(of file: ArrivedFile, in application: UUID) async throws -> UUID? {
        try await database.first(
            """
            select id from attachments
            where application_id = \(application) and entry_key = \(file.key.rawValue) and sha256 = \(file.digest)
                and state <> 'arriving'
            """,
            as: UUID.self
        )
    }

    /// Makes a whole file part of its application, to be scanned next.
    func adopt(_ file: ArrivedFile) async throws {
        try await database.execute(
            """
            update attachments set state = 'waiting', size = \(file.size), sha256 = \(file.digest)
            where id = \(file.id) and state = 'arriving'
            """
        )
        try await JobStore(database: database).enqueue(
            ScanAttachmentJob(attachment: file.id),
            uniqueKey: "scan:\(Attachment.entry(file.id))"
        )
    }

    /// Drops files that were not adopted.
    func discard(_ files: [UUID]) async throws {
        guard !files.isEmpty else { return }
        try await database.execute(
            "delete from attachments where id = any (\(files)) and state = 'arriving'",
            repeatable: true
        )
    }

    /// Removes a file of an application that is being filled in. The caller holds the application's row.
    func remove(_ file: UUID, of application: UUID) async throws {
        try await database.execute("delete from attachments where id = \(file) and application_id = \(application)")
    }
}
