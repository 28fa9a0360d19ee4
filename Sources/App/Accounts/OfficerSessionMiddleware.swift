import Domain
import Foundation
import Hummingbird

/// Finds the officer's session by its cookie.
struct OfficerSessionMiddleware: RouterMiddleware {
    let desk: Desk

    func handle(
        _ request: Request,
        context: StaffContext,
        next: @concurrent (Request, StaffContext) async throws -> Response
    ) async throws -> Response {
        guard let token = SessionCookie.officer.token(in: request) else { return try await next(request, context) }
        var context = context
        context.officer = try await SessionStore(database: desk.database).officer(token, now: desk.now())
        return try await next(request, context)
    }
}
