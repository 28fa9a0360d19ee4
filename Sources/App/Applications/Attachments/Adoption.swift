import Domain
import Foundation
import Postgres

/// Makes the files that arrived with a page part of the application. The same page sent twice has the same files: a file
/// that the field has already is not taken again.
struct Adoption: Sendable {
    let transaction: Transaction
    let desk: Desk
    let author: AuditEntry

    /// - Parameter entries: the form's entries, to which the files are added.
    /// - Returns: what is wrong with files that were not taken, because their field was full.
    func adopt(
        _ files: [ArrivedFile],
        of application: UUID,
        into entries: inout Entries
    ) async throws -> [FieldError] {
        let store = ArrivalStore(database: transaction)
        var errors: [FieldError] = []
        // A handful at most: a page's fields take few files each.
        for file in files {
            if let twin = try await store.twin(of: file, in: application),
                entries[file.key].contains(Attachment.entry(twin))
            {
                continue
            }
            guard entries[file.key].filter({ !$0.isEmpty }).count < file.maxFiles else {
                errors.append(FieldError(file.key, AttachmentFault.tooMany(file.maxFiles).sentence(file.name)))
                continue
            }
            try await store.adopt(file)
            entries[file.key] = entries[file.key].filter { !$0.isEmpty } + [Attachment.entry(file.id)]
            try await record(file)
        }
        return errors
    }

    private func record(_ file: ArrivedFile) async throws {
        var entry = author
        entry.details = ["attachment": Attachment.entry(file.id), "type": file.type.rawValue, "bytes": "\(file.size)"]
        try await AuditStore(database: transaction).append(entry)
    }
}
