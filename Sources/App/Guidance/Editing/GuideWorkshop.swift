import Content
import Domain
import Foundation
import Postgres

/// What all editing of guides has in common: who works on which draft, and how an act is done once.
struct GuideWorkshop: Sendable {
    let desk: Desk
    let officer: OfficerSession
    let author: AuditAuthor

    /// - Throws: `Problem(.notFound)` when the guide has no draft.
    func draft(of guide: String, in database: any Querying, locked: Bool = false) async throws -> GuideDraft {
        guard let draft = try await GuideDraftStore(database: database).open(of: guide, locked: locked) else {
            throw Problem(.notFound, "この案内の下書きはありません。公開または破棄されたか、まだ作られていません。")
        }
        return draft
    }

    var references: GuideReferences {
        let catalogue = desk.catalogue.snapshot
        return GuideReferences(
            procedures: catalogue.procedures,
            offices: catalogue.offices,
            papers: catalogue.papers,
            lifeEvents: catalogue.lifeEvents,
            facts: catalogue.facts
        )
    }

    func review(_ guide: Guide) -> GuideReview {
        GuideReview(guide, among: references, town: desk.town, today: desk.today)
    }

    /// - Parameter origin: where one comes to the map from.
    func map(of guide: Guide, from origin: Crumb) -> GuideMapPage {
        let review = review(guide)
        let catalogue = desk.catalogue.snapshot
        let map = GuideMap(guide, findings: review.findings) { $0.shownName(in: catalogue) }
        return GuideMapPage(
            frame: desk.frame,
            officer: officer,
            guide: guide,
            map: map,
            paths: review.paths,
            origin: origin
        )
    }

    /// Does what a form asks for once, in one transaction.
    ///
    /// - Returns: where the officer goes on.
    func once(_ form: Form, _ act: (Transaction) async throws -> String) async throws -> String {
        try form.require(officer.csrfToken)
        let key = try form.idempotencyKey()
        return try await desk.once(key, scope: "guides:\(officer.officerID)", act)
    }

    /// Changes the draft that the form was drawn for.
    ///
    /// - Parameter part: which part of the guide, for the record.
    /// - Throws: `Problem(.conflict)` when somebody else was faster.
    func change(
        _ guide: String,
        _ part: String,
        _ form: Form,
        in transaction: Transaction,
        _ change: (inout Guide) throws -> Void
    ) async throws {
        let draft = try await draft(of: guide, in: transaction, locked: true)
        try draft.requireUnchanged(since: form)
        try draft.requireEditable()
        var definition = draft.guide
        try change(&definition)
        try await GuideDraftStore(database: transaction).update(draft, to: definition, by: officer.officerID)
        try await record(.guideEdit, guide, ["part": part], in: transaction)
    }

    /// Begins a draft.
    func begin(_ guide: Guide, base: Int?, in transaction: Transaction) async throws {
        try await GuideDraftStore(database: transaction).insert(guide, base: base, by: officer.officerID)
        try await record(.guideDraft, guide.id, in: transaction)
    }

    func record(
        _ act: AuditAct,
        _ guide: String,
        _ details: [String: String] = [:],
        in transaction: Transaction
    ) async throws {
        try await AuditStore(database: transaction).append(author.entry(act, .guide(guide), details))
    }
}
