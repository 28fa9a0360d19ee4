import Domain
import Foundation
import Hummingbird

/// Residents sign in with the My Number Card: what happens, and the way to デジタル認証アプリ.
struct CardSignInController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        _ = try CardSignIn(desk: desk)
        let way = ReturnPath(ofResident: request.uri.queryParameters[ReturnPath.name[...]].map(String.init))
        guard context.session?.resident == nil else { return .seeOther(way.text) }
        return .page(CardSignInPage(way: way, frame: desk.frame, session: context.session))
    }

    func create(_ request: Request, _ context: PublicContext) async throws -> Response {
        let signIn = try CardSignIn(desk: desk)
        let form = try await Form.read(request, limit: 16 * 1024)
        let errand = CardErrand(
            destination: ReturnPath(ofResident: form.text(ReturnPath.name)).text,
            application: nil
        )
        let visit = ApplicantVisit(context)
        do {
            let address = try await signIn.depart(for: errand, asking: [], by: visit, from: context.origin)
            return visit.seeOther(address)
        } catch let error as AuthenticationAppError {
            return CardFault.service(error).response(errand, at: desk, context.logger)
        }
    }
}
