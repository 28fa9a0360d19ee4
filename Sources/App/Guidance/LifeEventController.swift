import Content
import Domain
import Hummingbird

/// What happens in people's lives, and what the town has for it.
struct LifeEventController: Sendable {
    let desk: Desk

    func index(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        return catalogue.pages.page(at: Path.lifeEvents, on: desk.today) {
            LifeEventsPage(frame: desk.frame, catalogue: catalogue)
        }.response(to: request)
    }

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        let code = try context.parameters.require("event")
        guard let event = catalogue.lifeEvents.first(where: { $0.code.lowercased() == code.lowercased() }) else {
            throw Problem(.notFound, "お探しの出来事は見つかりませんでした。一覧から探してください。")
        }
        let today = desk.today
        return catalogue.pages.page(at: Path.lifeEvent(event.code), on: today) {
            LifeEventPage(frame: desk.frame, catalogue: catalogue, event: event, today: today)
        }.response(to: request)
    }
}
