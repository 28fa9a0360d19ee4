import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Sends an application.
struct SubmissionController: Sendable {
    let desk: Desk

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.access()
        let outcome = try await desk.database.transaction(repeatable: true) { transaction in
            try await SubmissionStore(transaction: transaction, desk: desk).submit(access, by: context.mover)
        }
        switch outcome {
        case .sent(let procedure):
            desk.metrics.submissions.increment(procedure)
            desk.metrics.applicationActs.increment(ApplicationAct.submission.rawValue)
            return .seeOther(Path.receipt(access.application))
        case .sentBefore:
            return .seeOther(Path.receipt(access.application))
        case .incomplete(let path):
            return .seeOther(path)
        case .infected:
            // This page names the files and leads to them.
            return .seeOther(Path.answers(access.application))
        case .unsigned:
            return .seeOther(Path.signature(access.application))
        case .unpaid:
            return .seeOther(Path.payment(access.application))
        }
    }
}
