import Domain
import Foundation
import Hummingbird
import Postgres

/// Puts right what the office asked for: shows the page, and keeps what is typed on it.
struct CorrectionController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let form = try await CorrectionForm.find(of: application, in: desk.database, at: desk) else {
            return .seeOther(Path.application(application.id))
        }
        let key = request.lookedUpInput
        let places = try await AddressLookup.choices(
            at: key,
            among: form.journey.steps.flatMap(\.questions),
            entries: form.journey.entries,
            in: desk.database
        )
        let files = try await AttachmentStore(database: desk.database).list(of: application)
        let sheet = CorrectionSheet(
            form,
            at: desk,
            files: files,
            errors: form.journey.errors.filter { $0.key == key } + form.faults(of: files),
            places: places,
            hasNewQuestions: request.uri.query?.contains(StepQuery.moreQuestions) == true
        )
        return .page(CorrectionPage(sheet: sheet, frame: desk.frame, session: context.session))
    }

    /// Whatever comes next, what was typed is kept first, also when it is wrong, and so are files that came along.
    func save(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await SentPage.receive(request, context, at: desk) { page -> Response in
            let turn = try await desk.database.transaction(repeatable: true) { transaction -> Turn in
                try await keep(page, context, in: transaction)
            }
            switch turn {
            case .goOn(let path): return .seeOther(path)
            case .stay(let sheet):
                return .page(
                    CorrectionPage(sheet: sheet, frame: desk.frame, session: context.session),
                    status: page.isTooLarge ? .contentTooLarge : .unprocessableContent
                )
            }
        }
    }

    private enum Turn {
        case goOn(String)
        case stay(CorrectionSheet)
    }

    private func keep(_ page: SentPage, _ context: ApplicantContext, in transaction: Transaction) async throws -> Turn {
        let access = try context.access()
        let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
        guard let form = try await CorrectionForm.find(of: application, in: transaction, at: desk),
            page.form.text(CorrectionPage.request) == form.token
        else { return .goOn(Path.application(application.id)) }
        var posting = CorrectionPosting(form, page: page)
        var kept = try await posting.edit.entries(in: transaction)
        let author = context.auditEntry(.attachment, of: access)
        let adoption = Adoption(transaction: transaction, desk: desk, author: author)
        posting.fileErrors += try await adoption.adopt(page.files, of: application.id, into: &kept)
        if kept != form.journey.entries { try await form.editable.save(kept, in: transaction, at: desk) }
        let after = form.with(kept)
        let files = try await AttachmentStore(database: transaction).list(of: application)
        if posting.act == .next { posting.fileErrors += after.faults(of: files) }
        if let path = posting.destination(keeping: kept) { return .goOn(path) }
        return .stay(CorrectionSheet(after, at: desk, files: files, errors: posting.errors(keeping: kept)))
    }
}
