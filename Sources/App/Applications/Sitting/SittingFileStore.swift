import Domain
import Foundation
import Postgres

/// Hands the files of a sitting to the applications that it is divided into: sealed anew by their keys.
struct SittingFileStore: Sendable {
    let transaction: Transaction
    let desk: Desk

    func hand(_ sitting: OpenApplication, to parts: [Draft]) async throws {
        let files = try await AttachmentStore(database: transaction).list(of: sitting)
        guard !files.isEmpty else { return }
        for part in parts {
            for file in files {
                guard let key = part.journey.entries.key(holding: file.entry) else { continue }
                try await hand(file, at: key, from: sitting, to: part.application)
            }
        }
    }

    /// A file at a time, so that no more than one is in memory.
    private func hand(
        _ file: Attachment,
        at entry: EntryKey,
        from sitting: OpenApplication,
        to part: OpenApplication
    ) async throws {
        let chunks = try await transaction.rows(
            "select position, sealed from attachment_chunks where attachment_id = \(file.id)",
            as: Chunk.self
        )
        let resealed = try chunks.map { chunk -> SQL in
            let purpose = ApplicationPurpose.attachmentChunk(file.id, chunk.position)
            let sealed = try part.key.seal(try sitting.key.open(chunk.sealed, purpose: purpose), purpose: purpose)
            return """
                update attachment_chunks set sealed = \(sealed)
                where attachment_id = \(file.id) and position = \(chunk.position)
                """
        }
        let name = try part.key.seal(text: file.name, purpose: ApplicationPurpose.attachmentName(file.id))
        let owner: SQL = """
            update attachments set application_id = \(part.id), entry_key = \(entry.rawValue), name = \(name)
            where id = \(file.id)
            """
        try await transaction.pipeline(resealed + [owner])
    }

    private struct Chunk: Decodable, Sendable {
        let position: Int
        let sealed: [UInt8]
    }
}

extension Entries {
    /// The input among whose values the word is.
    fileprivate func key(holding word: String) -> EntryKey? {
        values.first { $0.value.contains(word) }?.key
    }
}
