import Hummingbird

/// The home page.
struct HomeController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let page = HomePage(frame: desk.frame, catalogue: desk.catalogue.snapshot, today: desk.today)
        return .publicPage(page, to: request)
    }
}
