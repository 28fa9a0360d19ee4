import Domain
import Foundation
import Postgres

/// The officers' drafts of guides.
struct GuideDraftStore: Sendable {
    let database: any Querying

    private static let select: SQL = """
        select id, guide_id, base_version, definition, revision, state, to_jsonb(editors) as editors, changed_at,
            submitted_at,
            (
                select coalesce(string_agg(display_name, '、' order by sign_in_name), '') from officers
                where officers.id = any (editors)
            ) as editor_names
        from guide_drafts
        """

    /// The drafts of all guides that are not published yet.
    func open() async throws -> [GuideDraft] {
        try await database.rows(
            "\(fragment: Self.select) where state in ('draft', 'submitted') order by guide_id",
            as: GuideDraft.self
        )
    }

    /// The guide's draft; nil when there is none.
    func open(of guide: String, locked: Bool = false) async throws -> GuideDraft? {
        let lock: SQL = locked ? "for update" : ""
        return try await database.first(
            """
            \(fragment: Self.select) where guide_id = \(guide) and state in ('draft', 'submitted') \(fragment: lock)
            """,
            as: GuideDraft.self
        )
    }

    /// - Throws: `Problem(.conflict)` when the guide has a draft already.
    func insert(_ guide: Guide, base: Int?, by officer: UUID) async throws {
        let count = try await database.execute(
            """
            insert into guide_drafts (guide_id, base_version, definition, editors)
            values (\(guide.id), \(base), \(SQLJSON(value: guide)), \([officer]))
            on conflict do nothing
            """
        )
        guard count == 1 else {
            throw Problem(.conflict, "この案内には、すでに下書きがあります。その下書きを公開するか破棄してから、もう一度操作してください。")
        }
    }

    func update(_ draft: GuideDraft, to guide: Guide, by officer: UUID) async throws {
        try await change(
            draft,
            """
            definition = \(SQLJSON(value: guide)),
            editors = case when \(officer) = any (editors) then editors else array_append(editors, \(officer)) end
            """,
            from: "state = 'draft'"
        )
    }

    func submit(_ draft: GuideDraft, by officer: UUID) async throws {
        try await change(
            draft,
            """
            state = 'submitted', submitted_by = \(officer), submitted_at = now(),
            editors = case when \(officer) = any (editors) then editors else array_append(editors, \(officer)) end
            """,
            from: "state = 'draft'"
        )
    }

    func sendBack(_ draft: GuideDraft) async throws {
        try await change(draft, "state = 'draft'", from: "state = 'submitted'")
    }

    func discard(_ draft: GuideDraft) async throws {
        try await change(draft, "state = 'discarded'", from: "state in ('draft', 'submitted')")
    }

    /// Nobody who has worked on it: the statement itself says so, and the table once more.
    func markPublished(_ draft: GuideDraft, as version: Int, by officer: UUID) async throws {
        try await change(
            draft,
            """
            state = 'published', published_by = \(officer), published_at = now(), published_version = \(version)
            """,
            from: "state = 'submitted' and \(officer) <> all (editors)"
        )
    }

    private func change(_ draft: GuideDraft, _ changes: SQL, from state: SQL) async throws {
        let count = try await database.execute(
            """
            update guide_drafts set \(fragment: changes), revision = revision + 1, changed_at = now()
            where id = \(draft.id) and revision = \(draft.revision) and \(fragment: state)
            """
        )
        guard count == 1 else { throw Problem(.conflict, "この下書きは、いまの状態ではこの操作ができません。画面を開き直してください。") }
    }
}
