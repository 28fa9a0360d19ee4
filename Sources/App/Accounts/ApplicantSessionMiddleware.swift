import Domain
import Foundation
import Hummingbird

/// Finds the applicant's session by its cookie.
struct ApplicantSessionMiddleware: RouterMiddleware {
    let desk: Desk

    func handle(
        _ request: Request,
        context: PublicContext,
        next: @concurrent (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        guard let token = SessionCookie.applicant.token(in: request) else { return try await next(request, context) }
        var context = context
        context.session = try await SessionStore(database: desk.database).applicant(token, now: desk.now())
        return try await next(request, context)
    }
}
