import Hummingbird

/// The home page.
struct HomeController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        let today = desk.today
        let page = catalogue.pages.page(at: Path.home, on: today) {
            HomePage(frame: desk.frame, catalogue: catalogue, today: today)
        }
        return page.response(to: request)
    }
}
