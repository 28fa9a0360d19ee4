import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// The way back from デジタル認証アプリ: a session in the resident's name, and a form filled in where one had asked.
struct CardReturnController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let signIn = try CardSignIn(desk: desk)
        let callback = Callback(query: request.uri.query ?? "")
        let back = try await signIn.arrive(callback, in: context.session)
        do {
            let arrival = try back.result.get()
            // Both are there, or there would be no arrival.
            guard let errand = back.errand, let session = context.session else {
                throw CardFault.service(.roundTrip(.foreign))
            }
            let holder = try await signIn.holder(of: arrival)
            let (token, path) = try await enter(holder, for: errand, in: session, context, signIn)
            desk.metrics.cardSignIns.increment("succeeded")
            var response = Response.seeOther(path)
            SessionCookie.applicant.set(token, on: &response)
            return response
        } catch let error as AuthenticationAppError {
            return CardFault.service(error).response(back.errand, at: desk, context.logger)
        } catch let fault as CardFault {
            return fault.response(back.errand, at: desk, context.logger)
        }
    }

    /// - Returns: the new session's token, and where the citizen goes on.
    private func enter(
        _ holder: CardHolder,
        for errand: CardErrand,
        in session: ApplicantSession,
        _ context: PublicContext,
        _ signIn: CardSignIn
    ) async throws -> (Token, String) {
        let token = Token.random()
        let author = context.author
        let path = try await desk.database.transaction(repeatable: true) { transaction in
            let resident = try await signIn.enter(holder, with: token, replacing: session, by: author, in: transaction)
            guard let application = errand.application, let card = holder.basicFour else { return errand.destination }
            let access = ApplicationAccess(
                session: ApplicantSession(token: token, resident: resident.id),
                application: application
            )
            return try await fillIn(access, from: card, of: resident.id, for: errand, author, transaction)
        }
        return (token, path)
    }

    private func fillIn(
        _ access: ApplicationAccess,
        from card: BasicFour,
        of resident: UUID,
        for errand: CardErrand,
        _ author: AuditAuthor,
        _ transaction: Transaction
    ) async throws -> String {
        let application: OpenApplication
        do {
            application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
        } catch let problem as Problem where problem.code == .notFound {
            // Another resident's, who was signed in here before: with the whole transaction nobody is signed in.
            throw CardFault.otherHolder
        }
        guard application.row.residentId ?? resident == resident else { throw CardFault.otherHolder }
        guard let form = try await CardForm.find(application, in: transaction, at: desk) else {
            return Path.application(application.id)
        }
        try await form.keep(card, of: resident, in: transaction, at: desk)
        try await AuditStore(database: transaction).append(author.entry(.cardReading, .application(application.id)))
        return errand.destination
    }
}
