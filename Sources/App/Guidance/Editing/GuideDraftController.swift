import Content
import Domain
import Foundation
import Hummingbird
import Postgres

/// A draft as a whole: begun, looked at, handed in, published by somebody else, or thrown away.
struct GuideDraftController: Sendable {
    let desk: Desk

    /// Begins a draft from what is published.
    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let id = try context.parameters.require("guide")
        let workshop = context.workshop(desk)
        return .seeOther(
            try await workshop.once(form) { transaction in
                guard let guide = try await GuideVersionStore(database: transaction).definition(id) else {
                    throw Problem(.notFound, "この案内は見つかりませんでした。")
                }
                try await workshop.begin(guide, base: guide.version, in: transaction)
                return Path.guideDraft(id)
            }
        )
    }

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let workshop = context.workshop(desk)
        let draft = try await workshop.draft(of: try context.parameters.require("guide"), in: desk.database)
        let newest = try await GuideVersionStore(database: desk.database).definition(draft.guideId)
        return .page(
            GuideDraftPage(
                frame: desk.frame,
                officer: context.officer,
                draft: draft,
                review: workshop.review(draft.guide),
                newest: newest?.version,
                catalogue: desk.catalogue.snapshot
            )
        )
    }

    func map(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let workshop = context.workshop(desk)
        let draft = try await workshop.draft(of: try context.parameters.require("guide"), in: desk.database)
        return .page(
            workshop.map(
                of: draft.guide,
                from: Crumb(title: "\(draft.guide.name())の下書き", path: Path.guideDraft(draft.guideId))
            )
        )
    }

    func export(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("guide")
        return try .package(of: try await context.workshop(desk).draft(of: id, in: desk.database).guide)
    }

    func submit(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await act(.guideSubmission, request, context) { store, draft, officer in
            try requireUsable(draft, context)
            try await store.submit(draft, by: officer)
            return Path.guideDraft(draft.guideId)
        }
    }

    func sendBack(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await act(.guideReturn, request, context) { store, draft, _ in
            try await store.sendBack(draft)
            return Path.guideDraft(draft.guideId)
        }
    }

    func discard(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await act(.guideDiscard, request, context) { store, draft, _ in
            try await store.discard(draft)
            return draft.baseVersion == nil ? Path.staffGuides : Path.staffGuide(draft.guideId)
        }
    }

    /// By an officer who has not worked on it.
    func publish(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let id = try context.parameters.require("guide")
        let workshop = context.workshop(desk)
        let location = try await workshop.once(form) { transaction in
            let draft = try await workshop.draft(of: id, in: transaction, locked: true)
            guard !draft.editors.value.contains(context.officer.officerID) else {
                throw Problem(.forbidden, "この下書きを作成または変更した職員は、公開できません。ほかの職員が公開してください。")
            }
            try draft.requireUnchanged(since: form)
            try requireUsable(draft, context)
            let guide = try await GuideVersionStore(database: transaction)
                .publish(draft.guide, by: context.officer.displayName)
            try await GuideDraftStore(database: transaction)
                .markPublished(draft, as: guide.version, by: context.officer.officerID)
            try await workshop.record(
                .guidePublication,
                id,
                ["guide-version": String(guide.version)],
                in: transaction
            )
            return Path.staffGuide(id)
        }
        // This node shows it at once; the others within a minute, as it would itself.
        _ = try? await CatalogueService(catalogue: desk.catalogue, database: desk.database, logger: context.logger)
            .refresh()
        return .seeOther(location)
    }

    private func requireUsable(_ draft: GuideDraft, _ context: OfficerContext) throws {
        guard context.workshop(desk).review(draft.guide).isUsable else {
            throw Problem(.conflict, "下書きに誤りが残っているため、公開できません。下書きの画面で、誤りを直してください。")
        }
    }

    private func act(
        _ act: AuditAct,
        _ request: Request,
        _ context: OfficerContext,
        _ change: (GuideDraftStore, GuideDraft, UUID) async throws -> String
    ) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let id = try context.parameters.require("guide")
        let workshop = context.workshop(desk)
        return .seeOther(
            try await workshop.once(form) { transaction in
                let draft = try await workshop.draft(of: id, in: transaction, locked: true)
                try draft.requireUnchanged(since: form)
                let location = try await change(
                    GuideDraftStore(database: transaction),
                    draft,
                    context.officer.officerID
                )
                try await workshop.record(act, id, in: transaction)
                return location
            }
        )
    }
}
