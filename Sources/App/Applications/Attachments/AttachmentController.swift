import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Takes files in and removes them again. The buttons stand in the form of a page, so whatever else was typed on that
/// page is kept in the same act.
struct AttachmentController: Sendable {
    let desk: Desk

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await RateStore(desk: desk).take(.attachments, by: Data(context.session.id).base64URL)
        let form = try await EditableForm.find(try context.access(), in: desk.database, at: desk)
        var reception = AttachmentReception(form, csrfToken: context.session.csrfToken, at: desk)
        try await reception.receive(request.body, type: request.headers[.contentType] ?? "")
        let after: OpenApplication
        do {
            try reception.inputs.require(context.session.csrfToken)
            after = try await keep(&reception, request, context)
        } catch {
            await reception.discard()
            throw error
        }
        for file in reception.files {
            desk.metrics.attachments.increment(file.type.rawValue)
            desk.metrics.attachmentBytes.observe(Double(file.size))
        }
        return try await answer(reception, after, request, context)
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
            // Removed already: the button was pressed twice.
            guard let key = keys.first else { return path(of: form, request, at: nil) }
            var entries = typed
            entries[key] = entries[key].filter { $0 != entry }
            try await ApplicationStore(database: transaction, desk: desk).save(entries, of: form.application)
            // What was sent stays for the comparison with the correction.
            if !form.isCorrection {
                try await ArrivalStore(database: transaction).remove(attachment, of: form.application.id)
            }
            var record = author(.attachmentRemoval, access, context)
            record.details = ["attachment": entry]
            try await AuditStore(database: transaction).append(record)
            return path(of: form, request, at: key)
        }
        return .seeOther(place)
    }

    /// Everything that the page brought becomes part of the application together.
    private func keep(
        _ reception: inout AttachmentReception,
        _ request: Request,
        _ context: ApplicantContext
    ) async throws -> OpenApplication {
        let access = try context.access()
        let inputs = reception.inputs
        let files = reception.files
        let (after, refused) = try await desk.database.transaction(repeatable: true) { transaction in
            let form = try await EditableForm.find(access, in: transaction, at: desk, locked: true)
            // A script sends the file alone; the page's own form carries its key.
            let isWholePage = !inputs.text(FormNames.key).isEmpty
            var entries =
                isWholePage ? form.entries(afterPosting: inputs.entries, to: request.step) : form.journey.entries
            let refused = try await Adoption(
                transaction: transaction,
                desk: desk,
                author: author(.attachment, access, context)
            ).adopt(files, of: form.application.id, into: &entries)
            if entries != form.application.entries {
                try await ApplicationStore(database: transaction, desk: desk).save(entries, of: form.application)
            }
            var application = form.application
            application.entries = entries
            return (application, refused)
        }
        for file in refused { reception.add(.tooMany(file.maxFiles), of: file.name, at: file.key) }
        return after
    }

    private func answer(
        _ reception: AttachmentReception,
        _ application: OpenApplication,
        _ request: Request,
        _ context: ApplicantContext
    ) async throws -> Response {
        let isScript = request.headers[.accept] == "application/json"
        var errors = reception.errors
        if errors.isEmpty, reception.files.isEmpty {
            let key = EntryKey(rawValue: AttachmentAct.field(reception.inputs.text(FormNames.act)))
            errors = [FieldError(key, "ファイルを選んでから、「選んだファイルを送信する」を押してください。")]
        }
        guard let first = errors.first else {
            if isScript { return Response(status: .noContent, headers: [.cacheControl: "no-store"]) }
            return .seeOther(path(of: reception.form, request, at: reception.files.first?.key))
        }
        let problem = Problem(
            reception.isTooLarge ? .tooLarge : .invalid,
            errors.count == 1 ? first.message : errors.map(\.message).joined(separator: " "),
            fieldErrors: errors
        )
        guard !isScript, let draft = Draft(application, at: desk), let step = request.step,
            let stage = draft.stage(step)
        else { throw problem }
        let view = StepView(
            draft,
            stage: stage,
            in: desk.frame,
            errors: errors,
            returnsToAnswers: request.returnsToAnswers,
            files: try await FileShelf.of(draft, stage: stage, in: desk.database, query: request.uri.query)
        )
        return .page(
            StepPage(view: view, frame: desk.frame, session: context.session),
            status: reception.isTooLarge ? .contentTooLarge : .unprocessableContent
        )
    }

    /// The page from which the request came.
    private func path(of form: EditableForm, _ request: Request, at key: EntryKey?) -> String {
        let id = form.application.id
        let place = key.map { "#\($0)" } ?? ""
        guard !form.isCorrection else { return Path.correction(id) + place }
        guard let step = request.step, form.application.procedure.step(step) != nil else { return Path.application(id) }
        return Path.step(id, step) + (request.returnsToAnswers ? "?\(StepQuery.returnToAnswers)" : "") + place
    }

    private func author(_ act: AuditAct, _ access: ApplicationAccess, _ context: ApplicantContext) -> AuditEntry {
        AuditEntry(
            actor: .applicant,
            act: act,
            subject: .application(access.application),
            requestID: context.id,
            origin: context.origin
        )
    }
}

extension Request {
    /// The page on which the file's field stands.
    fileprivate var step: String? { uri.queryParameters["step"].map(String.init) }

    fileprivate var returnsToAnswers: Bool { uri.query?.contains(StepQuery.returnToAnswers) == true }
}
