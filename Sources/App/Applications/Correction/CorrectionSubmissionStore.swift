import Domain
import Foundation
import Postgres

/// Sends corrections, each of them once.
///
/// The state is the key: whoever sends a correction a second time waits for the row and then finds it with the office.
struct CorrectionSubmissionStore: Sendable {
    let transaction: Transaction
    let desk: Desk

    enum Outcome: Sendable {
        /// By this call.
        case sent
        /// By an earlier one, or the office no longer waits for it.
        case sentBefore
        /// Something is missing or wrong, or a file carries a virus.
        case incomplete
        /// Something that was asked for is as it was, and nobody said that it is meant so.
        case unconfirmed(CorrectionAnswers)
        /// What was signed has changed, and has to be signed anew.
        case unsigned
    }

    /// - Parameters:
    ///   - request: the token of the request for which the form was drawn.
    ///   - confirmed: what is unchanged is meant so.
    func submit(
        _ access: ApplicationAccess,
        answering request: String,
        confirmed: Bool,
        by mover: ApplicationMoveStore.Mover
    ) async throws -> Outcome {
        let application = try await ApplicationStore(database: transaction, desk: desk).find(access, locked: true)
        guard let form = try await CorrectionForm.find(of: application, in: transaction, at: desk),
            form.token == request
        else { return .sentBefore }
        let files = try await AttachmentStore(database: transaction).list(of: application)
        guard form.isReady(with: files) else { return .incomplete }
        let answers = CorrectionAnswers(form, files: files)
        guard answers.unchanged.isEmpty || confirmed else { return .unconfirmed(answers) }
        let signature = try await SignatureStandingStore(database: transaction, desk: desk)
            .standing(of: form, files: files)
        guard signature != .missing else { return .unsigned }
        try await send(answers, by: mover)
        for binding in signature.binding(to: application.row.revision + 1) { try await transaction.execute(binding) }
        return .sent
    }

    private func send(_ answers: CorrectionAnswers, by mover: ApplicationMoveStore.Mover) async throws {
        let form = answers.form
        let application = form.application
        let now = desk.now()
        let course = Course(application.procedure, amount: application.row.feeYen)
        let move = try application.status.move(by: .correction, of: .applicant, on: course)
        try await ApplicationMoveStore(transaction: transaction, desk: desk).move(application, by: move, mover)
        try await CorrectionStore(database: transaction).answer(form.journey.entries, of: application, now: now)
        try await keep(answers)
        try await SearchTermStore(database: transaction, keys: desk.keys).keep(form.after.answers, of: application.id)
        guard let email = application.email, let number = application.number else { return }
        let letter = Letter.correctionReceived(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            number: number,
            status: desk.link(InquiryForm.path(for: number))
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .correctionReceived, recipient: email, letter: letter, application: application.id),
            id: form.correction.id,
            now: now
        )
    }

    /// The corrected answers become the application's. The office has not fixed the fee yet, so it follows the answers. The
    /// standard processing period (行政手続法第六条) does not run while the office waits: it begins anew.
    private func keep(_ answers: CorrectionAnswers) async throws {
        let application = answers.form.application
        let sealed = try application.key.seal(json: answers.form.journey.entries, purpose: ApplicationPurpose.entries)
        let card = try answers.form.card.map { try application.key.seal(json: $0, purpose: ApplicationPurpose.card) }
        let expected = WorkingCalendar().expected(application.procedure.processingDays, from: desk.today).upperBound
        try await transaction.execute(
            """
            update applications
            set entries = \(sealed), card = \(card), fee_yen = \(answers.quote?.total), respond_by = null,
                expected_on = \(expected.description)::date
            where id = \(application.id)
            """
        )
    }
}
