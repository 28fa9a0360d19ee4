import Domain
import Foundation
import Postgres

/// The files of an application, for the page that asks for them.
struct FileShelf: Sendable {
    let application: UUID
    let entries: Entries
    /// What the addresses of removals carry along: the page to come back to.
    let query: String
    private let files: [String: Attachment]

    /// - Parameter entries: those of the page, which may not be sent yet.
    init(_ application: UUID, entries: Entries, files: [Attachment], query: String = "") {
        self.application = application
        self.entries = entries
        self.query = query
        self.files = Dictionary(files.map { ($0.entry, $0) }) { first, _ in first }
    }

    /// Nil when the page asks for no file.
    static func of(
        _ draft: Draft,
        step: Step,
        in database: any Querying,
        returnsToAnswers: Bool
    ) async throws -> FileShelf? {
        guard step.asksForFiles else { return nil }
        return FileShelf(
            draft.application.id,
            entries: draft.journey.entries,
            files: try await AttachmentStore(database: database).list(of: draft.application),
            query: "?step=\(step.id)" + (returnsToAnswers ? "&\(StepQuery.returnToAnswers)" : "")
        )
    }

    /// What is wrong with files of this step that were adopted before they were scanned.
    func faults(in step: Step) -> [FieldError] {
        files.values.filter { $0.state == .infected && step.hasField(of: $0.key) && entries[$0.key].contains($0.entry) }
            .sorted { $0.createdAt < $1.createdAt }
            .map { FieldError($0.key, AttachmentFault.infected.sentence($0.name)) }
    }

    /// The files of one field, in their order.
    func files(at key: EntryKey) -> [Attachment] { entries[key].compactMap { files[$0] } }

    /// Where the script sends files.
    var uploadPath: String { Path.attachments(application) }

    func removalPath(_ attachment: UUID) -> String { Path.attachmentRemoval(application, attachment) + query }
}

extension Step {
    fileprivate func hasField(of key: EntryKey) -> Bool {
        fields.contains { key.lies(in: EntryKey($0.id)) }
    }

    /// Whether a file may be sent from its page.
    var asksForFiles: Bool {
        fields.contains { field in
            switch field.kind {
            case .file: true
            case .group(let group): group.fields.contains { $0.kind.word == .file }
            default: false
            }
        }
    }
}
