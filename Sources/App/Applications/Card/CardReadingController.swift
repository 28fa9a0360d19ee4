import Domain
import Foundation
import Hummingbird

/// Fills a form in from the card: tells what is read and why, and sends the browser to デジタル認証アプリ.
struct CardReadingController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        _ = try CardSignIn(desk: desk)
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let form = try await CardForm.find(application, in: desk.database, at: desk) else {
            return .seeOther(application.nextPath(at: desk))
        }
        let page = CardReadingPage(
            form: form,
            step: step(request),
            // Of a resident's application the account is no news.
            joinsAccount: application.row.residentId == nil,
            frame: desk.frame,
            session: context.session
        )
        return .page(page)
    }

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let signIn = try CardSignIn(desk: desk)
        let posted = try await Form.read(request, limit: 16 * 1024)
        try posted.require(context.session.csrfToken)
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let form = try await CardForm.find(application, in: desk.database, at: desk) else {
            return .seeOther(application.nextPath(at: desk))
        }
        let errand = CardErrand(destination: form.path(step: step(request)), application: application.id)
        do {
            let address = try await signIn.depart(
                for: errand,
                asking: Set(form.items.compactMap { PersonalItem(rawValue: $0.rawValue) }),
                by: ApplicantVisit(context.session),
                from: context.origin
            )
            return .seeOther(address)
        } catch let error as AuthenticationAppError {
            return CardFault.service(error).response(errand, at: desk, context.logger)
        }
    }

    /// The page of the form from which somebody came.
    private func step(_ request: Request) -> String? { request.uri.queryParameters["step"].map(String.init) }
}
