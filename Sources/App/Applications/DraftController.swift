import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Begins an application.
struct DraftController: Sendable {
    let desk: Desk

    /// The applications for this procedure that the visitor has begun already.
    func list(_ request: Request, _ context: PublicContext) async throws -> Response {
        let procedure = try procedure(context)
        guard let session = context.session else { return .seeOther(Path.procedure(procedure.id)) }
        let drafts = try await DraftStore(database: desk.database, desk: desk).drafts(for: procedure.id, of: session)
        guard !drafts.isEmpty else { return .seeOther(Path.procedure(procedure.id)) }
        return .page(DraftsPage(procedure: procedure, drafts: drafts, frame: desk.frame, session: session))
    }

    /// A visitor without a session gets one; somebody who has begun already is asked whether to go on.
    func create(_ request: Request, _ context: PublicContext) async throws -> Response {
        let procedure = try procedure(context)
        let form = try await Form.read(request)
        let wantsAnother = form.text(FormNames.act) == DraftsPage.another
        try await RateStore(desk: desk).take(.drafts, by: context.origin.description)
        let newSession = Token.random()
        let start = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.start(procedure, wantsAnother: wantsAnother, newSession, context, transaction)
        }
        if start.isNew { desk.metrics.draftsStarted.increment(procedure.id) }
        var response = Response.seeOther(start.path)
        if let opened = start.opened { SessionCookie.applicant.set(opened, on: &response) }
        return response
    }

    private struct Start {
        let path: String
        var isNew = false
        /// Of the session that was opened for it.
        var opened: Token?
    }

    private func start(
        _ procedure: Procedure,
        wantsAnother: Bool,
        _ newSession: Token,
        _ context: PublicContext,
        _ transaction: Transaction
    ) async throws -> Start {
        let store = DraftStore(database: transaction, desk: desk)
        let (session, opened) = try await SessionStore(database: transaction)
            .session(of: context, opening: newSession, now: desk.now())
        // Two clicks at once wait for each other here, so that the second sees the first one's draft; a repetition sees
        // its own.
        try await store.hold(session)
        let drafts = try await store.drafts(for: procedure.id, of: session)
        if let empty = drafts.first(where: \.isEmpty) { return Start(path: Path.email(empty.id), opened: opened) }
        if !drafts.isEmpty, !wantsAnother { return Start(path: Path.applications(of: procedure.id), opened: opened) }
        let access = try await ApplicationStore(database: transaction, desk: desk).create(procedure, for: session)
        try await AuditStore(database: transaction).append(
            AuditEntry(
                actor: .applicant,
                act: .draft,
                subject: .application(access.application),
                requestID: context.id,
                origin: context.origin,
                details: ["procedure": procedure.id]
            )
        )
        return Start(path: Path.email(access.application), isNew: true, opened: opened)
    }

    private func procedure(_ context: PublicContext) throws -> Procedure {
        guard let procedure = desk.catalogue.snapshot.procedure(try context.parameters.require("procedure")) else {
            throw Problem(.notFound, "お探しの手続は見つかりませんでした。「手続を探す」からお探しください。")
        }
        return procedure
    }
}
