import Hummingbird

/// The way to a reservation goes through a gate.
struct ReservationGateMiddleware: RouterMiddleware {
    let desk: Desk

    func handle(
        _ request: Request,
        context: PublicContext,
        next: @concurrent (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        try await desk.pass(desk.gates.choices) { try await next(request, context) }
    }
}
