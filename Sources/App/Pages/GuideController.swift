import Hummingbird

/// Pages that explain the service itself.
struct GuideController: Sendable {
    let desk: Desk

    func help(_ request: Request, _ context: PublicContext) async throws -> Response {
        .publicPage(HelpPage(frame: desk.frame, town: desk.catalogue.snapshot.town), to: request)
    }

    func accessibility(_ request: Request, _ context: PublicContext) async throws -> Response {
        .publicPage(AccessibilityPage(frame: desk.frame, town: desk.catalogue.snapshot.town), to: request)
    }

    func privacy(_ request: Request, _ context: PublicContext) async throws -> Response {
        .publicPage(PrivacyPage(frame: desk.frame, town: desk.catalogue.snapshot.town), to: request)
    }
}
