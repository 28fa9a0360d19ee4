import Domain
import Foundation
import Postgres

/// The files of an application, for the page that asks for them.
struct FileShelf: Sendable {
    let application: UUID
    let entries: Entries
    /// What the buttons' addresses carry along: the page to come back to.
    let query: String
    private let files: [String: Attachment]

    init(_ application: OpenApplication, files: [Attachment], query: String) {
        self.application = application.id
        entries = application.entries
        self.query = query
        self.files = Dictionary(files.map { ($0.entry, $0) }) { first, _ in first }
    }

    /// Nil when the page asks for no file.
    static func of(_ draft: Draft, stage: Journey.Stage, in database: any Querying, query: String?) async throws
        -> FileShelf?
    {
        guard stage.step.asksForFiles else { return nil }
        let isReturning = query?.contains(StepQuery.returnToAnswers) == true
        return FileShelf(
            draft.application,
            files: try await AttachmentStore(database: database).list(of: draft.application),
            query: "?step=\(stage.step.id)" + (isReturning ? "&\(StepQuery.returnToAnswers)" : "")
        )
    }

    /// The files of one field, in their order.
    func files(at key: EntryKey) -> [Attachment] { entries[key].compactMap { files[$0] } }

    var uploadPath: String { Path.attachments(application) + query }

    func removalPath(_ attachment: UUID) -> String { Path.attachmentRemoval(application, attachment) + query }
}

extension Step {
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
