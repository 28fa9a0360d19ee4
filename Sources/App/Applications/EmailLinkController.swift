import Domain
import Foundation
import Hummingbird
import Postgres

/// The link in the confirmation mail: proves the address and opens the application, also on another device.
struct EmailLinkController: Sendable {
    let desk: Desk

    /// Only looks: programs that check mails for dangers open every link in them.
    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        let procedure = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.application(token, in: transaction).application.procedure
        }
        return .page(EmailLinkPage(procedure: procedure, token: token, frame: desk.frame))
    }

    func confirm(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        let visit = ApplicantVisit(context)
        let path = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.confirm(token, visit, context, transaction)
        }
        return visit.seeOther(path)
    }

    private func confirm(
        _ token: Token,
        _ visit: ApplicantVisit,
        _ context: PublicContext,
        _ transaction: Transaction
    ) async throws -> String {
        let (application, email) = try await application(token, in: transaction)
        try await visit.begin(in: transaction, now: desk.now())
        try await AccessStore(database: transaction, desk: desk).grant(application.id, to: visit.session.id)
        guard application.email == nil else { return application.nextPath(at: desk) }
        try await EmailConfirmationStore(database: transaction, desk: desk).confirm(email, of: application)
        try await AuditStore(database: transaction).append(
            AuditEntry(
                actor: .applicant,
                act: .emailConfirmation,
                subject: .application(application.id),
                requestID: context.id,
                origin: context.origin,
                details: ["by": "link"]
            )
        )
        return Draft(application, at: desk)?.nextStepPath ?? Path.application(application.id)
    }

    /// - Throws: `Problem(.gone)` when the link is over or was never one.
    private func application(
        _ token: Token,
        in transaction: Transaction
    ) async throws -> (application: OpenApplication, email: String) {
        let store = EmailConfirmationStore(database: transaction, desk: desk)
        guard let link = try await store.link(token),
            let application = try await ApplicationStore(database: transaction, desk: desk).find(link.applicationId)
        else { throw Problem(.gone, "このリンクは使えません。もう一度、確認のメールをお送りください。") }
        try link.check(now: desk.now())
        let email = try application.key.openText(link.email, purpose: ApplicationPurpose.pendingEmail)
        return (application, email)
    }
}
