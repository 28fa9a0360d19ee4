import Hummingbird

/// Holds requests until the catalogue has been read for the first time: a node that has just started would call every
/// procedure's address wrong. Load balancers send it requests before its first health check.
struct OpeningMiddleware<Context: RequestContext>: RouterMiddleware {
    let desk: Desk

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        try await desk.catalogue.waitUntilRead(patience: .seconds(desk.config.holdSeconds))
        return try await next(request, context)
    }
}
