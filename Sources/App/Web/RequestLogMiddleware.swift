import Hummingbird
import Logging
import Telemetry

/// Counts, times and logs each request by its route: addresses may hold mailed tokens and are never logged.
struct RequestLogMiddleware<Context: RequestContext>: RouterMiddleware {
    /// `public` or `staff`.
    let site: String
    let metrics: Metrics

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        metrics.requestsInFlight.add(1, site)
        defer { metrics.requestsInFlight.add(-1, site) }
        var response = try await next(request, context)
        let duration = start.duration(to: .now)
        let route = context.endpointPath ?? "unmatched"
        metrics.requests.increment(site, route, request.method.rawValue, String(response.status.code))
        metrics.requestSeconds.observe(duration, site, route)
        context.logger.info(
            "request",
            metadata: [
                "site": .string(site), "method": .string(request.method.rawValue), "route": .string(route),
                "status": .stringConvertible(response.status.code),
                "milliseconds": .stringConvertible(Int(duration / .milliseconds(1))),
            ]
        )
        response.headers[HeaderNames.requestID] = context.id
        return response
    }
}
