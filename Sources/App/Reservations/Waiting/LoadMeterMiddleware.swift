import Hummingbird

/// Measures how quickly citizens are answered.
struct LoadMeterMiddleware: RouterMiddleware {
    let meter: LoadMeter

    func handle(
        _ request: Request,
        context: PublicContext,
        next: @concurrent (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard !path.hasPrefix(Path.asset("")), !path.hasPrefix(Path.waitingRooms) else {
            return try await next(request, context)
        }
        let start = ContinuousClock.now
        meter.begin()
        defer { meter.end(after: start.duration(to: .now), isReservation: path.hasPrefix(Path.reservations)) }
        return try await next(request, context)
    }
}
