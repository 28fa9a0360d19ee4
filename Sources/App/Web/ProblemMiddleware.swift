import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Postgres
import Telemetry

/// The one place where anything that goes wrong becomes an answer: what a person can be told as a page (or as JSON for a
/// script), everything else as a page with the request's id, with the detail in the log.
struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
    let metrics: Metrics
    /// Draws the page.
    let draw: @Sendable (ProblemView) -> Response

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var request = request
        var form: ByteBuffer?
        do {
            form = try await Form.kept(in: &request)
            return try await next(request, context)
        } catch {
            let interrupted = Interrupted(request, form: form)
            let view = ProblemView(error, requestID: context.id, interrupted: interrupted)
            metrics.problems.increment(view.code)
            if view.isUnexpected {
                context.logger.error("unexpected", metadata: ["error": "\(error)"])
            }
            var response = request.headers[.accept] == "application/json" ? view.json : draw(view)
            if view.status == .serviceUnavailable || view.status == .tooManyRequests {
                response.headers[.retryAfter] = String(Interrupted.pause)
            }
            return response
        }
    }
}
