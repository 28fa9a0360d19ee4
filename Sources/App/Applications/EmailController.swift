import Domain
import Foundation
import Hummingbird
import Postgres

/// Asks for the e-mail address to which everything about an application goes, and mails what proves it.
struct EmailController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard application.email == nil else { return .seeOther(application.nextPath(at: desk)) }
        let pending = try await EmailConfirmationStore(database: desk.database, desk: desk).pending(for: application)
        let proved = try await proved(for: application, context, in: desk.database)
        return .page(page(application, typed: pending.first?.email ?? "", proved: proved, context))
    }

    /// Sends the mail; also a second time, to the same address or to another.
    func send(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let key = try form.idempotencyKey()
        let access = try context.access()
        let typed = TypedText(form.text(EmailPage.email)).value
        guard let email = EmailAddress(typed: typed) else {
            let application = try await ApplicationStore(database: desk.database, desk: desk).find(access)
            let error = typed.isEmpty ? "メールアドレスを入力してください。" : "メールアドレスを確かめてください。"
            return .page(
                page(application, typed: typed, error: error + "例：hanako@example.jp", context),
                status: .unprocessableContent
            )
        }
        if try await confirmProved(email, access, context) { return .seeOther(try await nextPath(access)) }
        let rates = RateStore(desk: desk)
        try await rates.take(.mailsPerApplication, by: access.application.uuidString)
        try await rates.take(.mailsPerAddress, by: email.text.lowercased())
        let location = try await desk.once(key, scope: "email:\(access.application)") { transaction in
            try await mail(email, for: access, in: transaction)
        }
        return .seeOther(location)
    }

    /// The address that the resident in whose name the session acts has proved before, for an application of his or hers.
    private func proved(
        for application: OpenApplication,
        _ context: ApplicantContext,
        in database: any Querying
    ) async throws -> String? {
        guard let resident = context.session.resident, application.row.residentId == resident else { return nil }
        return try await ResidentStore(database: database, desk: desk).find(resident)?.email
    }

    /// What was proved before need not be proved again.
    private func confirmProved(
        _ email: EmailAddress,
        _ access: ApplicationAccess,
        _ context: ApplicantContext
    ) async throws -> Bool {
        try await desk.database.transaction(repeatable: true) { transaction in
            let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
            guard application.email == nil, try await proved(for: application, context, in: transaction) == email.text
            else {
                return false
            }
            try await EmailConfirmationStore(database: transaction, desk: desk).confirm(email.text, of: application)
            var entry = context.auditEntry(.emailConfirmation, of: access)
            entry.details = ["by": "account"]
            try await AuditStore(database: transaction).append(entry)
            return true
        }
    }

    private func nextPath(_ access: ApplicationAccess) async throws -> String {
        try await ApplicationStore(database: desk.database, desk: desk).find(access).nextPath(at: desk)
    }

    private func mail(
        _ email: EmailAddress,
        for access: ApplicationAccess,
        in transaction: Transaction
    ) async throws -> String {
        let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
        guard application.email == nil else { return application.nextPath(at: desk) }
        let store = EmailConfirmationStore(database: transaction, desk: desk)
        if try await store.pending(for: application).contains(where: { $0.email != email.text }) {
            try await store.expire(for: application.id)
        }
        let code = ConfirmationCode.random()
        let token = Token.random()
        try await store.add(email, code: code, token: token, for: application)
        let now = desk.now()
        let letter = Letter.emailCode(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            code: code.digits,
            link: desk.link(Path.emailLink(token.text)),
            expiry: now + EmailConfirmationStore.lifetime
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .emailCode, recipient: email.text, letter: letter, application: application.id),
            now: now
        )
        return Path.emailConfirmation(application.id)
    }

    private func page(
        _ application: OpenApplication,
        typed: String,
        proved: String? = nil,
        error: String? = nil,
        _ context: ApplicantContext
    ) -> EmailPage {
        EmailPage(
            application: application,
            typed: typed,
            proved: proved,
            error: error,
            sender: desk.config.mailSender,
            frame: desk.frame,
            session: context.session
        )
    }
}
