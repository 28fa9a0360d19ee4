import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Postgres

/// Saves single inputs as they are left, so that a lost connection or a closed window loses nothing. For the script; it
/// changes nothing but what was typed and leads nowhere.
struct EntryController: Sendable {
    let desk: Desk

    func save(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 64 * 1024)
        guard let token = request.headers[HeaderNames.csrfToken], context.session.csrfToken.matches(token) else {
            throw Problem(.forbidden, "画面の有効期限が切れています。画面を開き直してください。")
        }
        let access = try context.access()
        let step = request.uri.queryParameters["step"].map(String.init)
        try await desk.database.transaction(repeatable: true) { transaction in
            let sheet = try await EditableForm.find(access, in: transaction, at: desk, locked: true)
            let kept = sheet.entries(afterSaving: form.entries, in: step)
            guard kept != sheet.journey.entries else { return }
            try await sheet.save(kept, in: transaction, at: desk)
        }
        return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }
}

extension EditableForm {
    /// The entries after single inputs of a page were saved.
    ///
    /// - Parameter step: the page; nil when all open questions stand on one, as in a correction.
    fileprivate func entries(afterSaving posted: Entries, in step: Step.ID?) -> Entries {
        guard step == nil else { return journey.entries(afterSaving: posted, in: step ?? "") }
        return journey.steps.reduce(into: journey.entries) { entries, stage in
            let saved = journey.entries(afterSaving: posted, in: stage.step.id)
            for key in posted.values.keys where saved.has(key) { entries[key] = saved[key] }
        }
    }
}
