import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Takes single files from the script as soon as they are chosen, and removes files again. The button for that stands in
/// the form of a page, so whatever else was typed on that page is kept in the same act.
struct AttachmentController: Sendable {
    let desk: Desk

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let access = try context.access()
        return try await SentPage.receive(request, context, at: desk) { page -> Response in
            let refused = try await desk.database.transaction(repeatable: true) { transaction in
                let form = try await EditableForm.find(access, in: transaction, at: desk, locked: true)
                var entries = form.journey.entries
                let author = context.auditEntry(.attachment, of: access)
                let adoption = Adoption(transaction: transaction, desk: desk, author: author)
                let refused = try await adoption.adopt(page.files, of: form.application.id, into: &entries)
                if entries != form.journey.entries { try await form.save(entries, in: transaction, at: desk) }
                return refused
            }
            let errors = page.errors + refused
            guard errors.isEmpty else {
                throw Problem(
                    page.isTooLarge ? .tooLarge : .invalid,
                    errors.map(\.message).joined(separator: " "),
                    fieldErrors: errors
                )
            }
            guard !page.files.isEmpty else { throw Problem(.invalid, "ファイルを選んでください。") }
            return Response(status: .noContent, headers: [.cacheControl: "no-store"])
        }
    }

    func remove(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let posted = try await Form.read(request)
        try posted.require(context.session.csrfToken)
        guard let attachment = context.parameters.get("attachment", as: UUID.self) else { throw HTTPError(.notFound) }
        let access = try context.access()
        let entry = Attachment.entry(attachment)
        let place = try await desk.database.transaction(repeatable: true) { transaction -> String in
            let form = try await EditableForm.find(access, in: transaction, at: desk, locked: true)
            let typed = form.entries(afterPosting: posted.entries, to: request.step)
            let keys = typed.values.filter { $0.value.contains(entry) && form.fileOptions(at: $0.key) != nil }.keys
            var entries = typed
            if let key = keys.first { entries[key] = entries[key].filter { $0 != entry } }
            if entries != form.journey.entries { try await form.save(entries, in: transaction, at: desk) }
            // Removed already: the button was pressed twice.
            guard let key = keys.first else { return path(of: form, request, at: nil) }
            // What was sent stays for the comparison with the correction.
            if !form.isCorrection || !form.application.entries[key].contains(entry) {
                try await ArrivalStore(database: transaction).remove(attachment, of: form.application.id)
            }
            var record = context.auditEntry(.attachmentRemoval, of: access)
            record.details = ["attachment": entry]
            try await AuditStore(database: transaction).append(record)
            return path(of: form, request, at: key)
        }
        return .seeOther(place)
    }

    /// The page from which the request came.
    private func path(of form: EditableForm, _ request: Request, at key: EntryKey?) -> String {
        let id = form.application.id
        let place = key.map { "#\($0)" } ?? ""
        guard !form.isCorrection else { return Path.correction(id) + place }
        guard let step = request.step, form.application.procedure.step(step) != nil else { return Path.application(id) }
        return Path.step(id, step) + (request.returnsToAnswers ? "?\(StepQuery.returnToAnswers)" : "") + place
    }
}

extension Request {
    /// The page on which the file's field stands.
    fileprivate var step: String? { uri.queryParameters["step"].map(String.init) }
}

extension SentPage {
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
}
