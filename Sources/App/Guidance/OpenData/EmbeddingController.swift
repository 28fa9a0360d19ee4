import Domain
import HTML
import HTTPTypes
import Hummingbird

/// Pieces for the city's own pages: a search box and links to guides, by a script or in a frame.
struct EmbeddingController: Sendable {
    let desk: Desk

    /// Shows the city's web staff what to copy.
    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        return catalogue.pages.page(at: Path.embedding, on: desk.today) {
            EmbeddingPage(
                frame: desk.frame,
                catalogue: catalogue,
                places: OpenDataPlaces(site: desk.config.publicURL),
                origins: desk.config.embeddingOrigins
            )
        }.response(to: request)
    }

    /// The script, at an address that does not change with it.
    func script(_ request: Request, _ context: PublicContext) async throws -> Response {
        DrawnPage(desk.frame.assets.content(of: "embed.js"), type: "text/javascript; charset=utf-8")
            .response(to: request, adding: [HeaderNames.resourcePolicy: "cross-origin"])
    }

    func search(_ request: Request, _ context: PublicContext) async throws -> Response {
        framed(request, at: Path.embeddedSearch) { EmbeddedSearchPage(frame: desk.frame) }
    }

    func guide(_ request: Request, _ context: PublicContext) async throws -> Response {
        guard let guide = desk.catalogue.snapshot.guide(try context.parameters.require("guide")) else {
            throw Problem(.notFound, "お探しの案内は見つかりませんでした。暮らしの出来事から探してください。")
        }
        return framed(request, at: Path.embeddedGuide(guide.id)) {
            EmbeddedGuidePage(frame: desk.frame, guide: guide)
        }
    }

    /// A page that the city's own sites may frame, and nobody else.
    private func framed(_ request: Request, at path: String, draw: () -> some HTML) -> Response {
        desk.catalogue.snapshot.pages.page(at: path, on: desk.today, draw: draw).response(
            to: request,
            adding: [
                .contentSecurityPolicy: ContentPolicy(ancestors: desk.config.embeddingOrigins).text,
                HeaderNames.resourcePolicy: "cross-origin",
                HeaderNames.robots: "noindex",
            ]
        )
    }
}
