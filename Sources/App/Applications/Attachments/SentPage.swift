import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// A page of the form as it was sent: what was typed on it, and the files that came along.
struct SentPage: Sendable {
    let form: Form
    let files: [ArrivedFile]
    /// What is wrong with files that were not accepted.
    let errors: [FieldError]
    /// Whether one of them was too large.
    let isTooLarge: Bool

    /// Reads the page and hands it on. Files that `use` does not adopt are dropped.
    ///
    /// - Throws: `Problem(.forbidden)` unless the page was drawn for this session.
    static func receive<Answer: Sendable>(
        _ request: Request,
        _ context: ApplicantContext,
        at desk: Desk,
        _ use: (SentPage) async throws -> Answer
    ) async throws -> Answer {
        let token = context.session.csrfToken
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/") else {
            let form = try await Form.read(request)
            try form.require(token)
            return try await use(SentPage(form: form, files: [], errors: [], isTooLarge: false))
        }
        try await RateStore(desk: desk).take(.attachments, by: Data(context.session.id).base64URL)
        let sheet = try await EditableForm.find(try context.access(), in: desk.database, at: desk)
        var reception = AttachmentReception(sheet, csrfToken: token, at: desk)
        try await reception.receive(request.body, type: type)
        do {
            try reception.inputs.require(token)
            let answer = try await use(SentPage(reception))
            reception.count()
            await reception.discard()
            return answer
        } catch {
            await reception.discard()
            throw error
        }
    }

    private init(form: Form, files: [ArrivedFile], errors: [FieldError], isTooLarge: Bool) {
        self.form = form
        self.files = files
        self.errors = errors
        self.isTooLarge = isTooLarge
    }

    private init(_ reception: AttachmentReception) {
        self.init(
            form: reception.inputs,
            files: reception.files,
            errors: reception.errors,
            isTooLarge: reception.isTooLarge
        )
    }
}
