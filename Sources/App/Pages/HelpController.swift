import Content
import HTML
import Hummingbird

/// Pages that explain the service itself.
struct HelpController: Sendable {
    let desk: Desk

    func help(_ request: Request, _ context: PublicContext) async throws -> Response {
        show(Path.help, to: request) { HelpPage(frame: desk.frame, town: $0, takesSignatures: takesSignatures) }
    }

    func accessibility(_ request: Request, _ context: PublicContext) async throws -> Response {
        show(Path.accessibility, to: request) { AccessibilityPage(frame: desk.frame, town: $0) }
    }

    func privacy(_ request: Request, _ context: PublicContext) async throws -> Response {
        show(Path.privacy, to: request) { PrivacyPage(frame: desk.frame, town: $0, takesSignatures: takesSignatures) }
    }

    private var takesSignatures: Bool { desk.config.services.signatures.rule == .required }

    private func show(_ path: String, to request: Request, draw: (TownProfile) -> some HTML) -> Response {
        let catalogue = desk.catalogue.snapshot
        return catalogue.pages.page(at: path, on: desk.today) { draw(catalogue.town) }.response(to: request)
    }
}
