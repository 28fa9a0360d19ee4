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
            places: try await places(request, on: stage, of: draft),
            files: try await FileShelf.of(draft, stage: stage, in: desk.database, query: request.uri.query)
        )
        view.hasNewQuestions = request.uri.query?.contains(StepQuery.moreQuestions) == true
        return .page(StepPage(view: view, frame: desk.frame, session: context.session))
    }

    /// Whatever comes next, what was typed is kept first, also when it is wrong.
    func save(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request)
        try form.require(context.session.csrfToken)
        let access = try context.access()
        let step = try context.parameters.require("step")
        let returnsToAnswers = request.returnsToAnswers
        let turn = try await desk.database.transaction(repeatable: true) { transaction -> StepTurn in
            let store = ApplicationStore(database: transaction, desk: desk)
            let application = try await store.find(access, locked: true)
            guard let draft = Draft(application, at: desk) else { return .goOn(Path.application(application.id)) }
            guard application.email != nil, let step = application.procedure.step(step) else {
                return .goOn(draft.nextPath)
            }
            let posting = StepPosting(
                draft,
                step: step,
                posted: form.entries,
                act: StepAct(form.text(FormNames.act)),
                returnsToAnswers: returnsToAnswers
            )
            let places = try await self.places(for: posting.lookup?.postalCode, in: transaction)
            let kept = posting.entries(places: places)
            if kept != application.entries { try await store.save(kept, of: application) }
            return try await outcome(of: posting, keeping: kept, in: transaction)
        }
        switch turn {
        case .goOn(let path): return .seeOther(path)
        case .stay(let view):
            let page = StepPage(view: view, frame: desk.frame, session: context.session)
            return .page(page, status: .unprocessableContent)
        }
    }

    private enum StepTurn {
        case goOn(String)
        case stay(StepView)
    }

    private func outcome(
        of posting: StepPosting,
        keeping kept: Entries,
        in database: any Querying
    ) async throws -> StepTurn {
        if let path = posting.destination(keeping: kept) { return .goOn(path) }
        let after = posting.after(kept)
        // Another window may have changed an earlier answer, so that this step's turn has not come.
        guard let stage = after.stage(posting.step.id) else { return .goOn(after.nextPath) }
        return .stay(
            StepView(
                after,
                stage: stage,
                in: desk.frame,
                errors: posting.errors(keeping: kept),
                returnsToAnswers: posting.returnsToAnswers,
                files: try await FileShelf.of(
                    after,
                    stage: stage,
                    in: database,
                    query: posting.returnsToAnswers ? StepQuery.returnToAnswers : nil
                )
            )
        )
    }

    // MARK: Looking a postal code up

    private func places(for code: PostalCode?, in database: any Querying) async throws -> [Address] {
        guard let code else { return [] }
        return try await PostalCodeStore(database: database).places(code)
    }

    /// After a look-up that left something to choose, what was found.
    private func places(
        _ request: Request,
        on stage: Journey.Stage,
        of draft: Draft
    ) async throws -> [EntryKey: [Address]] {
        guard let key = request.lookedUpInput,
            let lookup = AddressLookup(key, on: stage, entries: draft.journey.entries), lookup.postalCode != nil
        else { return [:] }
        return [key: try await places(for: lookup.postalCode, in: desk.database)]
    }

    /// After a look-up of what is no postal code, what is wrong with it.
    private func lookupErrors(_ request: Request, on stage: Journey.Stage) -> [FieldError] {
        guard let key = request.lookedUpInput else { return [] }
        return stage.errors.filter { $0.key == key }
    }
}

extension Request {
    fileprivate var returnsToAnswers: Bool { uri.query?.contains(StepQuery.returnToAnswers) == true }

    fileprivate var lookedUpInput: EntryKey? {
        uri.queryParameters[Substring(StepQuery.lookup)].map { EntryKey(rawValue: String($0)) }
    }
}
