import Domain
import Foundation
import Hummingbird

/// Shows that an application has arrived.
struct ReceiptController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let receipt = Receipt(application, at: desk) else { return .seeOther(application.nextPath(at: desk)) }
        if let sent = try await SittingSentView.find(application, in: desk.database, at: desk) {
            return .page(SittingSentPage(view: sent, frame: desk.frame))
        }
        return .page(ReceiptPage(receipt: receipt, frame: desk.frame))
    }

    /// Everything that was sent, to be printed or kept.
    func copy(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let receipt = Receipt(application, at: desk) else { return .seeOther(application.nextPath(at: desk)) }
        let files = try await AttachmentStore(database: desk.database).list(of: application)
        return .page(CopyPage(receipt: receipt, files: files, town: desk.town, frame: desk.frame))
    }
}
