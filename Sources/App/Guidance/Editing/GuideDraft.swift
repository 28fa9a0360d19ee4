import Domain
import Foundation
import Postgres

/// A guide that officers are writing.
struct GuideDraft: Decodable, Sendable {
    let id: UUID
    let guideId: String
    /// The published version from which it was begun; nil for a new guide.
    let baseVersion: Int?
    let definition: SQLJSON<Guide>
    /// Grows with every change.
    let revision: Int
    let state: State
    /// Everybody who has begun, changed or submitted it: none of them can publish it.
    let editors: SQLJSON<[UUID]>
    /// The editors' names.
    let editorNames: String
    let changedAt: Date
    let submittedAt: Date?

    enum State: String, Decodable, Sendable {
        case draft, submitted, published, discarded

        var name: String {
            switch self {
            case .draft: "作成中"
            case .submitted: "公開の確認待ち"
            case .published: "公開済み"
            case .discarded: "破棄"
            }
        }
    }

    var guide: Guide { definition.value }
    var isEditable: Bool { state == .draft }

    /// Whether the officer may publish it: somebody who has not worked on it.
    func canBePublished(by officer: UUID) -> Bool { state == .submitted && !editors.value.contains(officer) }

    /// - Throws: `Problem(.conflict)` unless the form was drawn for the draft as it is now.
    func requireUnchanged(since form: Form) throws {
        guard form.text(GuideDraftNames.draft) == id.uuidString.lowercased(),
            form.text(FormNames.revision) == String(revision)
        else { throw Problem(.conflict, "ほかの人がこの下書きを更新しました。最新の内容を確かめてから、もう一度操作してください。") }
    }

    /// - Throws: `Problem(.conflict)` while it waits for its publication.
    func requireEditable() throws {
        guard isEditable else { throw Problem(.conflict, "公開の確認を待っているため、変更できません。先に差し戻してください。") }
    }
}

/// Names of hidden inputs.
enum GuideDraftNames {
    static let draft = "_draft"
}
