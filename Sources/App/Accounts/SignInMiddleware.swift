import Domain
import HTTPTypes
import Hummingbird

/// Leads those who must sign in, or change their password first, to where they can, and back afterwards.
struct SignInMiddleware: RouterMiddleware {
    func handle(
        _ request: Request,
        context: StaffContext,
        next: @concurrent (Request, StaffContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem where problem.code == .signInNeeded && Self.isPage(request) {
            return .seeOther(ReturnPath(request.uri.string).signIn)
        } catch is PasswordChangeNeeded {
            guard Self.isPage(request) else {
                throw Problem(.forbidden, "はじめにパスワードを変更してください。")
            }
            return .seeOther(ReturnPath(request.uri.string).password)
        }
    }

    /// Only what a person opens is led on: a form would lose what was typed without a word.
    private static func isPage(_ request: Request) -> Bool {
        [.get, .head].contains(request.method) && request.headers[.accept] != "application/json"
    }
}
