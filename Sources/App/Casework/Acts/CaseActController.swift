import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// The page of one kind of act, and the act itself: what all acts have in common.
struct CaseActController<Act: CaseAct>: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let sheet = try await read(context, from: desk.database)
        guard sheet.file.acts.contains(Act.act) else { return .seeOther(Path.case(sheet.file.id)) }
        return .page(try await page(sheet, ActDraft(), context))
    }

    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request)
        try form.require(context.officer.csrfToken)
        let key = try form.idempotencyKey()
        do {
            let location = try await desk.once(key, scope: "officer:\(context.officer.officerID)") { transaction in
                try await perform(form, context, transaction)
            }
            return .seeOther(location)
        } catch let problem as Problem where problem.code == .conflict {
            return try await conflict(form, context)
        } catch let problem as Problem where !problem.fieldErrors.isEmpty {
            let sheet = try await read(context, from: desk.database)
            let draft = ActDraft(form: form, errors: problem.fieldErrors)
            return .page(try await page(sheet, draft, context), status: .unprocessableContent)
        }
    }

    /// State, record, history, audit line and mail, in one transaction.
    ///
    /// - Returns: where the officer goes on.
    private func perform(_ form: Form, _ context: OfficerContext, _ transaction: Transaction) async throws -> String {
        let sheet = try await read(context, from: transaction, locked: true)
        let file = sheet.file
        try file.requireUnchanged(since: form)
        // Whether the state allows it comes before what was typed: nobody should mend a form that cannot be sent.
        guard file.acts.contains(Act.act) else { throw Problem(.conflict, "この申請は、いまの状態ではこの操作ができません。") }
        let act = try Act(form, for: sheet)
        let move = try file.status.move(by: Act.act, of: .officer, on: file.course(amount: act.amount))
        try await ApplicationMoveStore(transaction: transaction, desk: desk)
            .move(file.application, by: move, context.mover, note: act.note)
        try await CaseChangeStore(database: transaction).keep(act.changes(move, on: sheet), of: file.id)
        let hands = ActHands(transaction: transaction, desk: desk)
        try await act.keep(move, on: sheet, with: hands)
        try await Act.letter(of: act, on: sheet)?.send(about: file, with: hands)
        desk.metrics.applicationActs.increment(Act.act.rawValue)
        return Path.case(file.id) + "?done=\(Act.act.rawValue)"
    }

    private func read(
        _ context: OfficerContext,
        from database: any Querying,
        locked: Bool = false
    ) async throws -> ActSheet {
        try await ActSheet.read(context.caseID, for: context.officer, from: database, at: desk, locked: locked)
    }

    private func page(
        _ sheet: ActSheet,
        _ draft: ActDraft,
        _ context: OfficerContext
    ) async throws -> CaseActPage<Act> {
        let view = try await context.read(sheet.file, at: desk)
        let letter = Act.letter(of: nil, on: sheet)?.letter(about: sheet.file, at: desk)
        return CaseActPage(frame: desk.frame, view: view, sheet: sheet, draft: draft, letter: letter)
    }

    private func conflict(_ form: Form, _ context: OfficerContext) async throws -> Response {
        let sheet = try await read(context, from: desk.database)
        return .page(
            CaseConflictPage(
                frame: desk.frame,
                officer: context.officer,
                view: try await context.read(sheet.file, at: desk),
                verb: Act.verb,
                form: form,
                retryPath: sheet.file.acts.contains(Act.act) ? Act.path(sheet.file.id) : nil
            ),
            status: .conflict
        )
    }
}
