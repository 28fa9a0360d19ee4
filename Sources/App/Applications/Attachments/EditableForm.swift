import Domain
import Foundation
import Postgres

/// An application's form as long as the applicant may change it: before it is sent, and while the office waits for a
/// correction.
struct EditableForm: Sendable {
    let application: OpenApplication
    let journey: Journey
    let isCorrection: Bool

    /// - Parameter locked: holds the application's row until the transaction ends, for a change that follows.
    /// - Throws: `Problem(.conflict)` when nothing may be changed any more.
    static func find(
        _ access: ApplicationAccess,
        in database: any Querying,
        at desk: Desk,
        locked: Bool = false
    ) async throws -> EditableForm {
        let application = try await ApplicationStore(database: database, desk: desk).find(access, locked: locked)
        if application.email != nil, let draft = Draft(application, at: desk) {
            return EditableForm(application: application, journey: draft.journey, isCorrection: false)
        }
        if let correction = try await CorrectionForm.find(of: application, in: database, at: desk) {
            return correction.editable
        }
        throw Problem(.conflict, "この申請の内容は、いまは変更できません。申請の画面を開き直して、状況をご確認ください。")
    }

    /// Keeps what was typed. The caller holds the application's row. Of a correction it is kept apart until it is sent:
    /// the office goes on reading what was sent before.
    func save(_ entries: Entries, in database: any Querying, at desk: Desk) async throws {
        guard isCorrection else {
            return try await ApplicationStore(database: database, desk: desk).save(entries, of: application)
        }
        try await CorrectionStore(database: database).keep(draft: entries, of: application)
    }

    /// The options of the file field at this key, if the applicant may change it. Whether the question is asked already
    /// does not matter: the answer that brings it forth may stand on the same page and not be saved yet.
    func fileOptions(at key: EntryKey) -> FileOptions? {
        journey.isOpen(key) ? application.procedure.fileOptions(at: key) : nil
    }

    /// The entries with what else was typed on the page.
    ///
    /// - Parameter step: the page; nil when all open questions stand on one, as in a correction.
    func entries(afterPosting posted: Entries, to step: Step.ID?) -> Entries {
        let steps = step.map { [$0] } ?? journey.steps.map(\.step.id)
        return steps.reduce(into: journey.entries) { result, step in
            let posted = journey.entries(afterPosting: posted, to: step)
            for (key, texts) in posted.values where !journey.entries.hasSame(key, as: posted) || !result.has(key) {
                result[key] = texts
            }
        }
    }
}

extension Procedure {
    /// The options of the file field whose answers stand at this key, e.g. `shorui` or `members.0.shorui`.
    func fileOptions(at key: EntryKey) -> FileOptions? {
        let path = key.rawValue.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let field = steps.lazy.flatMap(\.fields).first { $0.id.rawValue == path[0] }
        switch field?.kind {
        case .file(let options) where path.count == 1: return options
        case .group(let group) where path.count == 3:
            guard let number = Int(path[1]), String(number) == path[1], (0..<group.atMost).contains(number),
                case .file(let options)? = group.fields.first(where: { $0.id.rawValue == path[2] })?.kind
            else { return nil }
            return options
        default: return nil
        }
    }
}
