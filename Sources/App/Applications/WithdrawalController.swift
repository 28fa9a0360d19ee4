import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Takes an application back, as long as nothing was decided.
struct WithdrawalController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard application.status != .withdrawn else { return .seeOther(Path.application(application.id)) }
        _ = try move(of: application)
        return .page(WithdrawalPage(application: application, frame: desk.frame, session: context.session))
    }

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 64 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.access()
        let reason = TypedText(form.text(WithdrawalPage.reason), keepingLineBreaks: true).value
        guard reason.count <= WithdrawalPage.longestReason else {
            let application = try await ApplicationStore(database: desk.database, desk: desk).find(access)
            let page = WithdrawalPage(
                application: application,
                typed: reason,
                error: "理由は\(WithdrawalPage.longestReason)文字以内で入力してください。",
                frame: desk.frame,
                session: context.session
            )
            return .page(page, status: .unprocessableContent)
        }
        let isNew = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.withdraw(access, reason: reason, context, transaction)
        }
        if isNew { desk.metrics.applicationActs.increment(ApplicationAct.withdrawal.rawValue) }
        return .seeOther(Path.application(access.application))
    }

    /// - Returns: false when it was withdrawn before: the state is the key, whoever sends the form again.
    private func withdraw(
        _ access: ApplicationAccess,
        reason: String,
        _ context: ApplicantContext,
        _ transaction: Transaction
    ) async throws -> Bool {
        let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
        guard application.status != .withdrawn else { return false }
        try await ApplicationMoveStore(transaction: transaction, desk: desk).move(
            application,
            by: try move(of: application),
            context.mover,
            note: reason.isEmpty ? nil : reason
        )
        guard let email = application.email, let number = application.number else { return true }
        let letter = Letter.withdrawal(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            number: number
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .withdrawal, recipient: email, letter: letter, application: application.id),
            now: desk.now()
        )
        return true
    }

    /// - Throws: `Problem(.conflict)` when it can no longer be withdrawn, or never could.
    private func move(of application: OpenApplication) throws -> ApplicationStatus.Move {
        let course = Course(application.procedure, amount: application.row.feeYen)
        return try application.status.move(by: .withdrawal, of: .applicant, on: course)
    }
}
