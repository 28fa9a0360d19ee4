import Domain
import Foundation
import Hummingbird

/// Shows all answers before they are sent.
struct AnswersController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let draft = Draft(application, at: desk) else { return .seeOther(Path.application(application.id)) }
        guard application.email != nil, draft.journey.isComplete else { return .seeOther(draft.nextPath) }
        let store = AttachmentStore(database: desk.database)
        let files = draft.journey.attachedFiles.isEmpty ? [] : try await store.list(of: application)
        let signature = try await SignatureStandingStore(database: desk.database, desk: desk)
            .standing(of: draft, files: files)
        return .page(
            AnswersPage(
                draft: draft,
                files: files,
                signature: signature,
                frame: desk.frame,
                session: context.session
            )
        )
    }
}
