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
        let wantsCard = form.text(FormNames.act) == ProcedurePage.card && desk.frame.offersCards
        try await RateStore(desk: desk).take(.drafts, by: context.origin.description)
        let visit = ApplicantVisit(context)
        let start = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.start(procedure, wantsAnother: wantsAnother, visit, context, transaction)
        }
        if start.isNew { desk.metrics.draftsStarted.increment(procedure.id) }
        return visit.seeOther(wantsCard ? start.cardPath ?? start.path : start.path)
    }

    private struct Start {
        let path: String
        /// Where the draft is filled in from the card; nil when there is a choice of drafts.
        var cardPath: String?
        var isNew = false
    }

    private func start(
        _ procedure: Procedure,
        wantsAnother: Bool,
        _ visit: ApplicantVisit,
        _ context: PublicContext,
        _ transaction: Transaction
    ) async throws -> Start {
        let store = DraftStore(database: transaction, desk: desk)
        let session = visit.session
        try await visit.begin(in: transaction, now: desk.now())
        // Two clicks at once wait for each other here, so that the second sees the first one's draft; a repetition sees
        // its own.
        try await store.hold(session)
        let drafts = try await store.drafts(for: procedure.id, of: session)
        if let empty = drafts.first(where: \.isEmpty) { return Self.start(empty.id) }
        if !drafts.isEmpty, !wantsAnother { return Start(path: Path.applications(of: procedure.id)) }
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
        return Self.start(access.application, isNew: true)
    }

    private static func start(_ application: UUID, isNew: Bool = false) -> Start {
        Start(path: Path.email(application), cardPath: Path.cardReading(application), isNew: isNew)
    }

    private func procedure(_ context: PublicContext) throws -> Procedure {
        guard let procedure = desk.catalogue.snapshot.procedure(try context.parameters.require("procedure")) else {
            throw Problem(.notFound, "お探しの手続は見つかりませんでした。「手続を探す」からお探しください。")
        }
        guard procedure.isOnline else {
            throw Problem(.notFound, "この手続は、オンラインでは申請できません。手続のページで、窓口や持ち物を確かめてください。")
        }
        return procedure
    }
}
