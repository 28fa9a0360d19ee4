import Domain
import Foundation
import Hummingbird
import Postgres

/// The ways back to an application: links by mail, on this device or another.
struct AccessLinkController: Sendable {
    let desk: Desk

    /// Asks for the address to which the links are mailed.
    func index(_ request: Request, _ context: PublicContext) async throws -> Response {
        .page(AccessLinksPage(frame: desk.frame))
    }

    /// The answer is the same whether there is anything to mail or not.
    func send(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let typed = TypedText(form.text(AccessLinksPage.email)).value
        guard let email = EmailAddress(typed: typed) else {
            let error = "メールアドレスを確かめてください。例：hanako@example.jp"
            return .page(
                AccessLinksPage(typed: typed, error: error, frame: desk.frame),
                status: .unprocessableContent
            )
        }
        let rates = RateStore(desk: desk)
        try await rates.take(.statusAttempts, by: context.origin.description)
        try await rates.take(.mailsPerAddress, by: email.text.lowercased())
        let job = MailAccessLinksJob(emailTerm: Data(desk.keys.blindIndex(ofEmail: email.text)))
        let key = try form.idempotencyKey()
        try await desk.database.execute(
            JobStore.insertion(of: job, uniqueKey: "access-links:\(key)"),
            repeatable: true
        )
        return .page(AccessLinksSentPage(frame: desk.frame))
    }

    /// Only looks: programs that check mails for dangers open every link in them.
    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        _ = try await AccessLinkStore(database: desk.database, desk: desk).application(token, for: context.session?.id)
        return .page(AccessLinkPage(token: token, frame: desk.frame))
    }

    func open(_ request: Request, _ context: PublicContext) async throws -> Response {
        let token = try context.mailedToken()
        let visit = ApplicantVisit(context)
        let application = try await desk.database.transaction(repeatable: true) { transaction in
            try await visit.begin(in: transaction, now: desk.now())
            let application = try await AccessLinkStore(database: transaction, desk: desk)
                .use(token, by: visit.session.id)
            try await AccessStore(database: transaction, desk: desk).grant(application, to: visit.session.id)
            try await AuditStore(database: transaction).append(
                AuditEntry(
                    actor: .applicant,
                    act: .access,
                    subject: .application(application),
                    requestID: context.id,
                    origin: context.origin,
                    details: ["by": "link"]
                )
            )
            return application
        }
        return visit.seeOther(Path.application(application))
    }
}
