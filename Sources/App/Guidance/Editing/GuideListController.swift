import Content
import Domain
import Foundation
import Hummingbird
import NIOCore

/// All guides, and one with its versions.
struct GuideListController: Sendable {
    let desk: Desk

    func index(_ request: Request, _ context: OfficerContext) async throws -> Response {
        .page(try await list(context))
    }

    /// Begins a guide that does not exist yet.
    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request, limit: 64 * 1024)
        try form.require(context.officer.csrfToken)
        var reader = GuideSheetReader(GuideSheet(form))
        let known = desk.catalogue.snapshot.guides.map(\.id) + ["import"]
        let id = reader.sheet["id"]
        reader.checkNewID(id, among: known, /[a-z][a-z0-9\-]*/)
        let name = reader.text("name", "案内の名前", changing: nil)
        guard reader.errors.isEmpty else {
            var page = try await list(context)
            page.sheet = reader.sheet
            page.errors = reader.errors
            return .page(page, status: .unprocessableContent)
        }
        let guide = Guide(id: id, event: reader.sheet["event"], name: name, reviewed: desk.today)
        let workshop = context.workshop(desk)
        return .seeOther(
            try await workshop.once(form) { transaction in
                let newest = try await GuideVersionStore(database: transaction).definition(id)
                guard newest == nil else { throw Problem(.conflict, "「\(id)」という案内は、すでにあります。") }
                try await workshop.begin(guide, base: nil, in: transaction)
                return Path.guideDraft(id)
            }
        )
    }

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("guide")
        let versions = try await GuideVersionStore(database: desk.database).all(of: id)
        let draft = try await GuideDraftStore(database: desk.database).open(of: id)
        guard !versions.isEmpty || draft != nil else { throw Problem(.notFound, "この案内は見つかりませんでした。") }
        return .page(
            GuideVersionsPage(frame: desk.frame, officer: context.officer, id: id, versions: versions, draft: draft)
        )
    }

    func export(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try .package(of: try await version(context))
    }

    func map(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let guide = try await version(context)
        let origin = Crumb(title: guide.name(), path: Path.staffGuide(guide.id))
        return .page(context.workshop(desk).map(of: guide, from: origin))
    }

    private func version(_ context: OfficerContext) async throws -> Guide {
        let id = try context.parameters.require("guide")
        let version = try context.parameters.require("version", as: Int.self)
        guard let guide = try await GuideVersionStore(database: desk.database).definition(id, version: version) else {
            throw Problem(.notFound, "この版は見つかりませんでした。")
        }
        return guide
    }

    /// Two versions side by side; `draft` is the draft.
    func compare(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("guide")
        let versions = try await GuideVersionStore(database: desk.database).all(of: id)
        let draft = try await GuideDraftStore(database: desk.database).open(of: id)
        let query = Form(query: request.uri.query ?? "")
        let numbers = versions.map { String($0.version) }
        let to = query.values["to"]?.first ?? (draft == nil ? numbers.first : GuideComparisonPage.draft) ?? ""
        let from = query.values["from"]?.first ?? numbers.first { $0 != to } ?? ""
        return .page(
            GuideComparisonPage(
                frame: desk.frame,
                officer: context.officer,
                id: id,
                choices: (draft == nil ? [] : [GuideComparisonPage.draft]) + numbers,
                from: from,
                to: to,
                old: try await definition(id, from, draft),
                new: try await definition(id, to, draft),
                catalogue: desk.catalogue.snapshot
            )
        )
    }

    private func definition(_ id: String, _ word: String, _ draft: GuideDraft?) async throws -> Guide? {
        if word == GuideComparisonPage.draft { return draft?.guide }
        guard let version = Int(word) else { return nil }
        return try await GuideVersionStore(database: desk.database).definition(id, version: version)
    }

    private func list(_ context: OfficerContext) async throws -> GuideListPage {
        GuideListPage(
            frame: desk.frame,
            officer: context.officer,
            guides: desk.catalogue.snapshot.guides,
            drafts: try await GuideDraftStore(database: desk.database).open(),
            events: desk.catalogue.snapshot.lifeEvents
        )
    }
}

extension OfficerContext {
    func workshop(_ desk: Desk) -> GuideWorkshop {
        GuideWorkshop(
            desk: desk,
            officer: officer,
            author: author
        )
    }
}

extension Response {
    /// A guide as a package file.
    static func package(of guide: Guide) throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/yaml; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(guide.id).yml\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: try GuidePackage.yaml(for: guide)))
        )
    }
}
