import Domain
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// What is published, for programs: addresses for search engines, and the catalogue as linked data. The same for
/// everybody, so that nothing is made twice.
struct OpenDataController: Sendable {
    let desk: Desk

    /// Every site may read it.
    static let everybody: HTTPFields = [.accessControlAllowOrigin: "*", HeaderNames.resourcePolicy: "cross-origin"]

    private static let linkedData = "application/ld+json; charset=utf-8"

    func sitemap(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        return catalogue.pages.document(at: Path.sitemap, on: desk.today) {
            DrawnPage(
                ByteBuffer(string: Sitemap(catalogue, site: desk.config.publicURL).xml),
                type: "application/xml; charset=utf-8"
            )
        }.response(to: request)
    }

    func robots(_ request: Request, _ context: PublicContext) async throws -> Response {
        DrawnPage(
            ByteBuffer(string: RobotRules(sitemap: desk.link(Path.sitemap)).text),
            type: "text/plain; charset=utf-8"
        ).response(to: request)
    }

    /// Explains the data to people.
    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        return catalogue.pages.page(at: Path.openData, on: desk.today) {
            OpenDataPage(frame: desk.frame, catalogue: catalogue)
        }.response(to: request)
    }

    func procedures(_ request: Request, _ context: PublicContext) async throws -> Response {
        try answer(request, at: Path.procedureData) { try OpenDataset<PublicServiceRecord>.procedures(of: $0).json() }
    }

    func procedure(_ request: Request, _ context: PublicContext) async throws -> Response {
        let id = try context.parameters.require("procedure")
        guard let procedure = desk.catalogue.snapshot.procedure(id) else {
            throw Problem(.notFound, "お探しの手続は見つかりませんでした。手続の名前で検索してください。")
        }
        return try answer(request, at: Path.procedureData(procedure.id)) {
            try OpenDataset<PublicServiceRecord>.procedure(procedure, of: $0).json()
        }
    }

    func guides(_ request: Request, _ context: PublicContext) async throws -> Response {
        try answer(request, at: Path.guideData) { try OpenDataset<GuideRecord>.guides(of: $0).json() }
    }

    func guide(_ request: Request, _ context: PublicContext) async throws -> Response {
        let id = try context.parameters.require("guide")
        guard let guide = desk.catalogue.snapshot.guide(id) else {
            throw Problem(.notFound, "お探しの案内は見つかりませんでした。暮らしの出来事から探してください。")
        }
        return try answer(request, at: Path.guideData(guide.id)) {
            try OpenDataset<GuideRecord>.guide(guide, of: $0).json()
        }
    }

    func offices(_ request: Request, _ context: PublicContext) async throws -> Response {
        try answer(request, at: Path.officeData) { try OpenDataset<OfficePart>.offices(of: $0).json() }
    }

    /// What the documents look like.
    func schema(_ request: Request, _ context: PublicContext) async throws -> Response {
        DrawnPage(desk.frame.assets.content(of: "schema.json"), type: "application/schema+json; charset=utf-8")
            .response(to: request, adding: Self.everybody)
    }

    private func answer(
        _ request: Request,
        at path: String,
        make: (OpenDataCatalogue) throws -> ByteBuffer
    ) throws -> Response {
        let today = desk.today
        let catalogue = OpenDataCatalogue(
            snapshot: desk.catalogue.snapshot,
            places: OpenDataPlaces(site: desk.config.publicURL),
            today: today
        )
        let document = try catalogue.snapshot.pages.document(at: path, on: today) {
            DrawnPage(try make(catalogue), type: Self.linkedData)
        }
        return document.response(to: request, adding: Self.everybody)
    }
}
