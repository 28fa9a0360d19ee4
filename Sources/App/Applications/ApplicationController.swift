import Content
import Domain
import Foundation
import Hummingbird

/// Shows what has become of an application; a draft can be gone on with from here.
struct ApplicationController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        if let draft = Draft(application, at: desk) {
            return .page(DraftPage(draft: draft, frame: desk.frame, session: context.session))
        }
        if let sent = try await SittingSentView.find(application, in: desk.database, at: desk) {
            return .page(SittingSentPage(view: sent, frame: desk.frame))
        }
        let history = try await HistoryStore(database: desk.database).history(of: application)
        let corrections = try await CorrectionStore(database: desk.database).all(of: application)
        let files = corrections.isEmpty ? [] : try await AttachmentStore(database: desk.database).list(of: application)
        let catalogue = desk.catalogue.snapshot
        let department = catalogue.department(application.row.departmentId)
        let view = ApplicationView(
            application: application,
            department: department,
            telephone: department?.telephone ?? catalogue.town.hall.telephone,
            events: history.events,
            messages: history.messages,
            corrections: corrections,
            files: files,
            payment: try await PaymentStandingStore(database: desk.database).standing(of: application.id),
            isPaidOnline: desk.config.services.payments != nil,
            town: desk.town,
            today: desk.today
        )
        return .page(ApplicationPage(view: view, frame: desk.frame, session: context.session))
    }
}
