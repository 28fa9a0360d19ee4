import Domain
import Foundation
import Postgres

/// Reads the files of applications: sealed pieces in the database, so that they are wherever the records are.
struct AttachmentStore: Sendable {
    let database: any Querying

    /// Every file of the application that arrived whole, in the order of arrival.
    func list(of application: OpenApplication) async throws -> [Attachment] {
        try await database.pipeline(Self.listing(of: application))
    }

    /// The same beside other statements.
    static func listing(of application: OpenApplication) -> PipelineStep<[Attachment]> {
        PipelineStep.rows(
            """
            select \(fragment: columns) from attachments
            where application_id = \(application.id) and state <> 'arriving' order by created_at, id
            """,
            as: Row.self
        ).map { rows in try rows.map { try $0.open(with: application.key) } }
    }

    /// The names of the application's files by their entries, as `Question.display(fileNames:)` wants them.
    func names(of application: OpenApplication) async throws -> [String: String] {
        let files = try await list(of: application)
        return Dictionary(files.map { ($0.entry, $0.name) }) { first, _ in first }
    }

    /// Whether one of the files with which the form would be sent carries a virus; it has to be removed first.
    func hasInfected(_ journey: Journey) async throws -> Bool {
        let files = journey.attachedFiles
        guard !files.isEmpty else { return false }
        return try await database.one(
            "select exists (select from attachments where id = any (\(files)) and state = 'infected')",
            as: Bool.self
        )
    }

    /// A clean file and what is in it, piece by piece.
    ///
    /// - Throws: `Problem(.notFound)` when the application has no such file, `Problem(.conflict)` unless it is clean:
    ///   nobody opens a file before the scanner has found it harmless.
    func stream(
        _ id: UUID,
        of application: OpenApplication
    ) async throws -> (attachment: Attachment, content: AttachmentContent) {
        let row = try await database.first(
            """
            select \(fragment: Self.columns) from attachments
            where id = \(id) and application_id = \(application.id) and state <> 'arriving'
            """,
            as: Row.self
        )
        guard let attachment = try row?.open(with: application.key) else {
            throw Problem(.notFound, "このファイルは見つかりませんでした。")
        }
        switch attachment.state {
        case .clean:
            return (attachment, content(of: id, size: attachment.size, key: application.key))
        case .waiting:
            throw Problem(.conflict, "このファイルは、ウイルスの検査が終わるまで開けません。しばらくしてから、もう一度お試しください。")
        case .infected:
            throw Problem(.conflict, "このファイルからウイルスが見つかったため、開けません。")
        }
    }

    /// What is in a file, whatever the scanner says of it.
    func content(of id: UUID, size: Int, key: RecordKey) -> AttachmentContent {
        AttachmentContent(attachment: id, size: size, key: key, database: database)
    }

    private static let columns: SQL = "id, entry_key, name, type, size, sha256, state, created_at"

    private struct Row: Decodable, Sendable {
        let id: UUID
        let entryKey: String
        let name: [UInt8]
        let type: FileType
        let size: Int
        let sha256: [UInt8]
        let state: Attachment.State
        let createdAt: Date

        func open(with key: RecordKey) throws -> Attachment {
            Attachment(
                id: id,
                key: EntryKey(rawValue: entryKey),
                name: try key.openText(name, purpose: ApplicationPurpose.attachmentName(id)),
                type: type,
                size: size,
                sha256: sha256,
                state: state,
                createdAt: createdAt
            )
        }
    }
}

extension Journey {
    /// The files that belong to questions that are asked.
    var attachedFiles: [UUID] {
        singleQuestions.flatMap { question in
            guard case .files(let files)? = question.answer else { return [UUID]() }
            return files.compactMap { UUID(uuidString: $0) }
        }
    }
}
