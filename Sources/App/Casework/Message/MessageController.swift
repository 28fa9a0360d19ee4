import Domain
import Foundation
import Hummingbird
import Postgres

/// An officer writes to the applicant. It changes no state, so that it collides with nobody.
struct MessageController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let sheet = try await read(context, from: desk.database)
        return .page(try await page(sheet.file, ActDraft(), context))
    }

    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request)
        try form.require(context.officer.csrfToken)
        let key = try form.idempotencyKey()
        do {
            let location = try await desk.once(key, scope: "officer:\(context.officer.officerID)") { transaction in
                try await send(form, context, transaction)
            }
            return .seeOther(location)
        } catch let problem as Problem where !problem.fieldErrors.isEmpty {
            let sheet = try await read(context, from: desk.database)
            let draft = ActDraft(form: form, errors: problem.fieldErrors)
            return .page(try await page(sheet.file, draft, context), status: .unprocessableContent)
        }
    }

    private static let letter = CaseLetter(
        kind: .message,
        subject: "市役所からメッセージがあります",
        text: "担当者からメッセージがあります。下のページでお読みください。"
    )

    private func send(_ form: Form, _ context: OfficerContext, _ transaction: Transaction) async throws -> String {
        let sheet = try await read(context, from: transaction, locked: true)
        var reading = ActReading(form)
        let text = reading.text("message", "本文")
        try reading.finish()
        try await CaseMessageStore(database: transaction)
            .add(text, to: sheet.file.application, by: context.officer.officerID, now: desk.now())
        try await AuditStore(database: transaction).append(context.author.entry(.message, .application(sheet.file.id)))
        try await Self.letter.send(about: sheet.file, with: ActHands(transaction: transaction, desk: desk))
        return Path.case(sheet.file.id) + "?sent=yes"
    }

    private func read(
        _ context: OfficerContext,
        from database: any Querying,
        locked: Bool = false
    ) async throws -> ActSheet {
        try await ActSheet.read(context.caseID, for: context.officer, from: database, at: desk, locked: locked)
    }

    private func page(_ file: CaseFile, _ draft: ActDraft, _ context: OfficerContext) async throws -> MessagePage {
        MessagePage(
            frame: desk.frame,
            view: try await context.read(file, at: desk),
            officer: context.officer,
            draft: draft,
            letter: Self.letter.letter(about: file, at: desk)
        )
    }
}
