import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Shows what a correction changes, and sends it.
struct CorrectionAnswersController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let form = try await CorrectionForm.find(of: application, in: desk.database, at: desk) else {
            return .seeOther(Path.application(application.id))
        }
        let files = try await AttachmentStore(database: desk.database).list(of: application)
        guard form.isReady(with: files) else { return .seeOther(Path.correction(application.id)) }
        return .page(page(CorrectionAnswers(form, files: files), context))
    }

    func send(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let posted = try await Form.read(request, limit: 16 * 1024)
        try posted.require(context.session.csrfToken)
        let access = try context.access()
        let outcome = try await desk.database.transaction(repeatable: true) { transaction in
            try await CorrectionSubmissionStore(transaction: transaction, desk: desk).submit(
                access,
                answering: posted.text(CorrectionPage.request),
                confirmed: !posted.text(CorrectionAnswersPage.confirmation).isEmpty,
                by: context.mover
            )
        }
        switch outcome {
        case .sent:
            desk.metrics.applicationActs.increment(ApplicationAct.correction.rawValue)
            return .seeOther(Path.application(access.application))
        case .sentBefore: return .seeOther(Path.application(access.application))
        case .incomplete: return .seeOther(Path.correction(access.application))
        case .unsigned: return .seeOther(Path.signature(access.application))
        case .unconfirmed(let answers):
            let error = "直さずに送信してよいか確かめて、チェックを入れてください。直すときは、前のページに戻ってください。"
            return .page(page(answers, error: error, context), status: .unprocessableContent)
        }
    }

    private func page(
        _ answers: CorrectionAnswers,
        error: String? = nil,
        _ context: ApplicantContext
    ) -> CorrectionAnswersPage {
        CorrectionAnswersPage(answers: answers, error: error, frame: desk.frame, session: context.session)
    }
}
