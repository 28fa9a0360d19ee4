import Domain
import Foundation
import Hummingbird
import Postgres

/// Takes the six digits that were mailed.
struct EmailConfirmationController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard application.email == nil else { return .seeOther(application.nextPath(at: desk)) }
        let pending = try await EmailConfirmationStore(database: desk.database, desk: desk).pending(for: application)
        guard let newest = pending.first else { return .seeOther(Path.email(application.id)) }
        return .page(page(application, email: newest.email, context))
    }

    func confirm(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.access()
        let typed = form.text(EmailConfirmationPage.code)
        let answer = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.confirm(typed, access, context, transaction)
        }
        switch answer {
        case .goOn(let path): return .seeOther(path)
        case .stay(let application, let email, let error):
            return .page(page(application, email: email, error: error, context), status: .unprocessableContent)
        }
    }

    private enum Answer {
        case goOn(String)
        case stay(OpenApplication, email: String, error: String)
    }

    private func confirm(
        _ typed: String,
        _ access: ApplicationAccess,
        _ context: ApplicantContext,
        _ transaction: Transaction
    ) async throws -> Answer {
        let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
        guard application.email == nil else { return .goOn(application.nextPath(at: desk)) }
        let store = EmailConfirmationStore(database: transaction, desk: desk)
        let pending = try await store.pending(for: application)
        guard let newest = pending.first else { return .goOn(Path.email(application.id)) }
        guard let code = ConfirmationCode(typed: typed) else {
            return .stay(application, email: newest.email, error: "メールに書かれた6桁の数字を入力してください。")
        }
        guard let match = pending.first(where: { store.matches(code, $0, of: application.id) }) else {
            try await store.countWrongCode(for: application.id)
            let error =
                newest.triesLeft > 1
                ? "確認番号が違います。メールに書かれた6桁の数字を、もう一度入力してください。あと\(newest.triesLeft - 1)回入力できます。"
                : "確認番号を続けて間違えたため、この番号は使えなくなりました。「メールをもう一度送る」を押して、新しい番号を受け取ってください。"
            return .stay(application, email: newest.email, error: error)
        }
        try await store.confirm(match.email, of: application)
        try await AuditStore(database: transaction).append(
            AuditEntry(
                actor: .applicant,
                act: .emailConfirmation,
                subject: .application(application.id),
                requestID: context.id,
                origin: context.origin,
                details: ["by": "code"]
            )
        )
        return .goOn(Draft(application, at: desk)?.nextStepPath ?? Path.application(application.id))
    }

    private func page(
        _ application: OpenApplication,
        email: String,
        error: String? = nil,
        _ context: ApplicantContext
    ) -> EmailConfirmationPage {
        EmailConfirmationPage(
            application: application,
            email: email,
            error: error,
            frame: desk.frame,
            session: context.session
        )
    }
}
