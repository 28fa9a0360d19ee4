import Domain
import Foundation
import Hummingbird
import Postgres

/// One page of the form: shows it, and keeps what is typed on it.
struct StepController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let draft = Draft(application, at: desk) else { return .seeOther(Path.application(application.id)) }
        guard let stage = draft.stage(try context.parameters.require("step")) else { return .seeOther(draft.nextPath) }
        var view = StepView(
            draft,
            stage: stage,
            in: desk.frame,
            errors: lookupErrors(request, on: stage),
            returnsToAnswers: request.returnsToAnswers,
            places: try await AddressLookup.choices(
                at: request.lookedUpInput,
                among: stage.questions,
                entries: draft.journey.entries,
                in: desk.database
            ),
            files: try await FileShelf.of(
                draft,
                step: stage.step,
                in: desk.database,
                returnsToAnswers: request.returnsToAnswers
            )
        )
        view.hasNewQuestions = request.uri.query?.contains(StepQuery.moreQuestions) == true
        return .page(StepPage(view: view, frame: desk.frame, session: context.session))
    }

    /// Whatever comes next, what was typed is kept first, also when it is wrong, and so are files that came along.
    func save(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        try await SentPage.receive(request, context, at: desk) { page -> Response in
            let turn = try await desk.database.transaction(repeatable: true) { transaction -> StepTurn in
                try await keep(page, request, context, in: transaction)
            }
            switch turn {
            case .goOn(let path): return .seeOther(path)
            case .stay(let view):
                return .page(
                    StepPage(view: view, frame: desk.frame, session: context.session),
                    status: page.isTooLarge ? .contentTooLarge : .unprocessableContent
                )
            }
        }
    }

    private enum StepTurn {
        case goOn(String)
        case stay(StepView)
    }

    private func keep(
        _ page: SentPage,
        _ request: Request,
        _ context: ApplicantContext,
        in transaction: Transaction
    ) async throws -> StepTurn {
        let access = try context.access()
        let store = ApplicationStore(database: transaction, desk: desk)
        let application = try await store.find(access, locked: true)
        guard let draft = Draft(application, at: desk) else { return .goOn(Path.application(application.id)) }
        guard application.email != nil, let step = application.procedure.step(try context.parameters.require("step"))
        else { return .goOn(draft.nextPath) }
        var posting = StepPosting(draft, step: step, page: page, returnsToAnswers: request.returnsToAnswers)
        var kept = try await posting.edit.entries(in: transaction)
        let author = context.auditEntry(.attachment, of: access)
        let adoption = Adoption(transaction: transaction, desk: desk, author: author)
        posting.fileErrors += try await adoption.adopt(page.files, of: application.id, into: &kept)
        if kept != application.entries { try await store.save(kept, of: application) }
        return try await outcome(of: posting, keeping: kept, in: transaction)
    }

    private func outcome(
        of posting: StepPosting,
        keeping kept: Entries,
        in database: any Querying
    ) async throws -> StepTurn {
        var posting = posting
        let after = posting.after(kept)
        let files = try await FileShelf.of(
            after,
            step: posting.step,
            in: database,
            returnsToAnswers: posting.returnsToAnswers
        )
        if posting.act == .next { posting.fileErrors += files?.faults(in: posting.step) ?? [] }
        if let path = posting.destination(keeping: kept) { return .goOn(path) }
        // Another window may have changed an earlier answer, so that this step's turn has not come.
        guard let stage = after.stage(posting.step.id) else { return .goOn(after.nextPath) }
        return .stay(
            StepView(
                after,
                stage: stage,
                in: desk.frame,
                errors: posting.errors(keeping: kept),
                returnsToAnswers: posting.returnsToAnswers,
                files: files
            )
        )
    }

    /// After a look-up of what is no postal code, what is wrong with it.
    private func lookupErrors(_ request: Request, on stage: Journey.Stage) -> [FieldError] {
        guard let key = request.lookedUpInput else { return [] }
        return stage.errors.filter { $0.key == key }
    }
}

extension Request {
    /// Whether the page was opened from the list of all answers.
    var returnsToAnswers: Bool { uri.query?.contains(StepQuery.returnToAnswers) == true }

    /// The input whose postal code was looked up without finding one place.
    var lookedUpInput: EntryKey? {
        uri.queryParameters[Substring(StepQuery.lookup)].map { EntryKey(rawValue: String($0)) }
    }
}
